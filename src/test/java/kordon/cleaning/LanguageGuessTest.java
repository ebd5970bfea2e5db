package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages told from one paragraph. */
class LanguageGuessTest {
    private static final Path DEMO = Path.of("src/main/resources/kordon/pipeline/demo");
    private final LanguageGuess guess = new LanguageGuess();

    @Test
    void tellsEveryParagraphOfTheDemo() throws IOException {
        List<String> wrong = new ArrayList<>();
        int paragraphs = 0;
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode article = new ObjectMapper().readTree(line);
                    for (JsonNode paragraph : article.get("body")) {
                        if (paragraph.asText().length() > 150) {
                            paragraphs++;
                            String told = guess.of(paragraph.asText());
                            if (!told.equals(article.get("language").asText())) {
                                wrong.add(told + ": " + paragraph.asText());
                            }
                        }
                    }
                }
            }
        }
        assertThat(paragraphs).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Die Polizei hat am Montag mitgeteilt, dass bei dem Angriff niemand verletzt wurde und die Brücke nicht beschädigt ist. => de",
                "Le gouverneur a déclaré que les drones ont été abattus dans la nuit et que personne n'a été blessé dans la ville. => fr",
                "Gubernator powiedział, że w nocy nad regionem zestrzelono trzy drony, a nikt nie został ranny, jak podaje agencja. => pl",
                "El gobernador dijo que los drones fueron derribados por la noche y que no hay heridos en la ciudad, según la agencia. => es",
                "Губернаторът каза, че през нощта са свалени три дрона и че няма пострадали в града, като това е второто нападение. => bg",
            })
    void tellsOthers(String text, String language) {
        assertThat(guess.of(text)).isEqualTo(language);
    }

    @Test
    void saysWhereItCantTell() {
        assertThat(guess.of("")).isEqualTo("und");
        assertThat(guess.of("12 345")).isEqualTo("und");
        assertThat(guess.of("Zxqv wvut srqp")).isEqualTo("und");
    }
}
