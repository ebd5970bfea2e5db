package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many edited copies of the demo articles are found again, and that no two of these articles are taken for each other.
 * Measured when the numbers of {@link StorySignature} were chosen, ten rounds over 73 articles, of each edit the share of
 * pairs that share a band, and of those also at least 0.6 of their shingles:
 *
 * <pre>
 * edit                        8 bands of 8   16 of 4   21 of 3   32 of 2   found (16 of 4)
 * 3 words in 100              0.808          1.000     1.000     1.000     1.000
 * 5 words in 100              0.368          0.989     1.000     1.000     0.958
 * 8 words in 100              0.085          0.873     0.990     1.000     0.353
 * 10 words in 100             0.048          0.738     0.964     1.000     0.111
 * a paragraph more            0.900          1.000     1.000     1.000     1.000
 * another headline            1.000          1.000     1.000     1.000     1.000
 * another outlet's furniture  0.863          1.000     1.000     1.000     1.000
 * the last fifth cut off      0.795          1.000     1.000     1.000     1.000
 * </pre>
 *
 * Of 2,628 pairs of different articles 16 bands of 4 bring none together, 32 of 2 already two; the most alike share 0.06.
 */
class NearCopiesTest {
    private static final int ROUNDS = 2;
    private static final String OTHER_OUTLET = """
            Subscribe to our evening letter and get the news of the day in one mail. Follow us on every network you use.
            Read also: how the markets closed, what the weather brings, and who won the cup last night in the capital.

            """;

    /** Texts of the demo articles that are long enough for an estimate. */
    private static List<String> texts;

    @BeforeAll
    static void read() throws IOException {
        texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/kordon/pipeline/demo"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    String raw = new ObjectMapper().readTree(line).path("raw").asText();
                    if (raw.length() >= 400) {
                        texts.add(raw);
                    }
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(40);
    }

    /** Puts other words in the place of so many in a hundred; figures and names stay. */
    private static String words(String text, int percent, Random random) {
        String[] words = text.split("(?<= )");
        String[] others = texts.get(random.nextInt(texts.size())).split("(?<= )");
        for (int left = Math.round(words.length * percent / 100f); left > 0; ) {
            int at = random.nextInt(words.length);
            String other = others[random.nextInt(others.length)];
            if (isPlain(words[at]) && isPlain(other) && !words[at].equals(other)) {
                words[at] = other;
                left--;
            }
        }
        return String.join("", words);
    }

    private static boolean isPlain(String word) {
        return word.matches("\\p{Ll}+ ") && Particulars.of("It was " + word).encoded().length == 0;
    }

    private static String edited(String text, String edit, Random random) {
        return switch (edit) {
            case "paragraph" ->
                text + "\n\n" + texts.get(random.nextInt(texts.size())).substring(0, 300);
            case "headline" -> "Something else stands at the top of this page now\n\n" + text;
            case "boilerplate" -> OTHER_OUTLET + text;
            case "cut" -> text.substring(0, text.length() * 4 / 5);
            default -> words(text, Integer.parseInt(edit), random);
        };
    }

    @ParameterizedTest
    @CsvSource({"1,0.99", "3,0.98", "5,0.9", "paragraph,0.98", "headline,0.98", "boilerplate,0.98", "cut,0.98"})
    void copies_are_found_again(String edit, double least) {
        Random random = new Random(7);
        int pairs = 0;
        int found = 0;
        int apart = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : texts) {
                String copy = edited(text, edit, random);
                pairs++;
                found += areFound(StorySignature.of(text), StorySignature.of(copy)) ? 1 : 0;
                apart += particulars(text).contradict(particulars(copy)) ? 1 : 0;
            }
        }

        assertThat((double) found / pairs).isGreaterThanOrEqualTo(least);
        assertThat((double) apart / pairs).isLessThanOrEqualTo(0.06);
    }

    @Test
    void ten_words_in_a_hundred_make_another_text() {
        Random random = new Random(7);
        assertThat(texts.stream()
                        .filter(text -> areFound(StorySignature.of(text), StorySignature.of(words(text, 10, random))))
                        .count())
                .isLessThan(texts.size() / 4);
    }

    @Test
    void different_articles_are_not_held_against_each_other() {
        List<StorySignature> signatures = texts.stream().map(StorySignature::of).toList();
        for (StorySignature one : signatures) {
            for (StorySignature other : signatures) {
                if (one != other) {
                    assertThat(meet(one, other)).isFalse();
                    assertThat(one.likeness(other)).isLessThan(0.2);
                }
            }
        }
    }

    @Test
    void an_estimate_is_near_the_true_share() {
        Random random = new Random(9);
        for (String text : texts) {
            String copy = words(text, 1 + random.nextInt(15), random);
            Set<String> one = shingles(text);
            Set<String> both = new HashSet<>(shingles(copy));
            Set<String> either = new HashSet<>(both);
            either.addAll(one);
            both.retainAll(one);

            assertThat(StorySignature.of(text).likeness(StorySignature.of(copy)))
                    .isCloseTo((double) both.size() / either.size(), within(0.25));
        }
    }

    private static Set<String> shingles(String text) {
        String[] words = StorySignature.beginning(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’]+");
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + 4)));
        }
        return shingles;
    }

    private static boolean areFound(StorySignature one, StorySignature other) {
        return meet(one, other) && one.likeness(other) >= 0.6;
    }

    private static boolean meet(StorySignature one, StorySignature other) {
        return !Collections.disjoint(one.bands(), other.bands());
    }

    private static Particulars particulars(String text) {
        return Particulars.of(text);
    }
}
