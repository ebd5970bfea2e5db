package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Snippets and marks of hits. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class HighlightTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    @Test
    void marksTheWordsInWholeSentencesBestFirst() throws IOException {
        Hit hit = only(
                "drones Belgorod",
                "en",
                "Drones over Belgorod",
                "A first sentence. The Drone was seen near Orel.",
                "Over Belgorod, a drone fell on a roof; another drone fell on Belgorod itself. Nothing burned.",
                "The end.");
        assertThat(marked(hit.article().article().title(), hit.titleMarks())).containsExactly("Drones", "Belgorod");
        assertThat(hit.snippets())
                .extracting(Hit.Snippet::text)
                .containsExactly(
                        "Over Belgorod, a drone fell on a roof; another drone fell on Belgorod itself.",
                        "The Drone was seen near Orel.");
        assertThat(marked(hit.snippets().getFirst())).containsExactly("Belgorod", "drone", "drone", "Belgorod");
        assertThat(marked(hit.snippets().getLast())).containsExactly("Drone");
    }

    @Test
    void marksInflectedWordsOfOtherLanguages() throws IOException {
        Hit hit = only("безпілотник", "uk", "Ніч", "Уламки безпілотників упали на дах. Інше речення.");
        assertThat(hit.titleMarks()).isEmpty();
        assertThat(hit.snippets()).hasSize(1);
        assertThat(marked(hit.snippets().getFirst())).containsExactly("безпілотників");
    }

    @Test
    void marksPhrasesAsWordsInPlaceOnly() throws IOException {
        Hit hit = only("\"fuel depot\"", "en", "Fire", "The fuel burned. A fuel depot burned. A depot of grain.");
        assertThat(hit.snippets()).extracting(Hit.Snippet::text).containsExactly("A fuel depot burned.");
        assertThat(String.join(" ", marked(hit.snippets().getFirst()))).isEqualTo("fuel depot");
    }

    @Test
    void marksBeginnings() throws IOException {
        Hit hit = only("sheb*", "en", "Fire", "Shelling of Shebekino. Shebekinsky district too.");
        assertThat(hit.snippets().stream().flatMap(snippet -> marked(snippet).stream()))
                .containsExactlyInAnyOrder("Shebekino", "Shebekinsky");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "belgorod drones | ru | Ночь | Обломки дронов упали в Белгороде. | дронов Белгороде",
                "Белгород | en | Night | Debris fell on Belgorod at dawn. | Belgorod",
                "беспилотник | uk | Ніч | Уламки шахедів і безпілотників упали на поле. | шахедів безпілотників",
                "UAV | ru | Ночь | Беспилотник упал на поле. | Беспилотник",
                "shebekno~1 | en | Night | A house burned in Shebekino. | Shebekino",
                "шебекно~1 | ru | Ночь | Дом сгорел в Шебекино. | Шебекино",
                "exact:burned | en | Night | It burned. What burns must have been burning. | burned",
                "title:night burned | en | Night | A night it burned. | burned",
                "night OR \"burned down\" | en | Sky | It burned down. Much had burned. | burned down",
                "burned -flood | en | Sky | It burned. | burned"
            })
    void marksWhatTheQueryFinds(String query, String language, String title, String body, String words)
            throws IOException {
        Hit hit = only(query, language, title, body);
        assertThat(hit.snippets().stream()
                        .flatMap(snippet -> marked(snippet).stream())
                        .flatMap(mark -> Stream.of(mark.split(" "))))
                .containsExactly(words.split(" "));
    }

    @Test
    void marksNoWordsThatSpeakOfEvents() throws IOException {
        RandomArticles random = new RandomArticles(8);
        Engine place = engine.in(folder);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < 40; i++) {
                AnnotatedArticle article = random.article("a" + i);
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
        String word = RandomArticles.WORDS.getFirst();
        try (ArticleSearcher searcher = place.searcher(null)) {
            List<Hit> alone = searcher.search(SearchRequest.of("-weapon:mortar killed:>=0"))
                    .hits();
            assertThat(alone).isNotEmpty().allSatisfy(hit -> {
                assertThat(hit.titleMarks()).isEmpty();
                assertThat(hit.snippets()).allMatch(snippet -> snippet.marks().isEmpty());
            });
            List<Hit> beside = searcher.search(SearchRequest.of("-weapon:mortar killed:>=0 " + word))
                    .hits();
            assertThat(beside)
                    .isNotEmpty()
                    .allSatisfy(hit -> assertThat(Stream.concat(
                                    marked(hit.article().article().title(), hit.titleMarks()).stream(),
                                    hit.snippets().stream().flatMap(snippet -> marked(snippet).stream())))
                            .isNotEmpty()
                            .allMatch(word::equals));
        }
    }

    @Test
    void showsTheStartWhereNoWordIsInTheBody() throws IOException {
        String opening =
                "MOSCOW, 10 September. /Wire/. The ministry gave out its figures for the night in the morning.";
        for (String query : List.of("", "title:fire", "lang:en", "-other")) {
            Hit hit = only(query, "en", "Fire", opening + " Second sentence.", "Next paragraph.");
            assertThat(hit.snippets()).as(query).containsExactly(new Hit.Snippet(opening, List.of()));
        }
        assertThat(only("", "en", "Fire", "Short.", "Also short.").snippets())
                .containsExactly(new Hit.Snippet("Short.\n\nAlso short.", List.of()));
        assertThat(only("fire", "en", "Fire").snippets()).isEmpty();
    }

    @Test
    void everyMarkIsAWordOfTheQueryAndEverySnippetAPartOfTheBody() throws IOException {
        RandomArticles random = new RandomArticles(5);
        Engine place = engine.in(folder);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < 100; i++) {
                AnnotatedArticle article = random.article("a" + i);
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
        Random pick = new Random(5);
        int marks = 0;
        try (ArticleSearcher searcher = place.searcher(null)) {
            for (int i = 0; i < 50; i++) {
                String word = RandomArticles.WORDS.get(pick.nextInt(RandomArticles.WORDS.size()));
                for (Hit hit : searcher.search(SearchRequest.of(word)).hits()) {
                    String title = hit.article().article().title();
                    List<String> words = new ArrayList<>(marked(title, hit.titleMarks()));
                    assertThat(words.size()).isEqualTo(title.split(word, -1).length - 1);
                    for (Hit.Snippet snippet : hit.snippets()) {
                        assertThat(hit.article().article().body()).contains(snippet.text());
                        words.addAll(marked(snippet));
                    }
                    assertThat(words).isNotEmpty().allMatch(word::equals);
                    marks += words.size();
                }
            }
        }
        assertThat(marks).isGreaterThan(500);
    }

    private Hit only(String query, String language, String title, String... paragraphs) throws IOException {
        try (SmallIndex index = new SmallIndex(engine.in(folder.resolve(Integer.toString(query.hashCode()))))) {
            try (ArticleSearcher searcher =
                    index.put("one", language, title, paragraphs).open()) {
                List<Hit> hits = searcher.search(SearchRequest.of(query)).hits();
                assertThat(hits).hasSize(1);
                return hits.getFirst();
            }
        }
    }

    private static List<String> marked(Hit.Snippet snippet) {
        return marked(snippet.text(), snippet.marks());
    }

    private static List<String> marked(String text, List<Hit.Mark> marks) {
        return marks.stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }
}
