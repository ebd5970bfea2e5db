package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kordon.article.Article;
import kordon.article.Span;
import kordon.event.AnnotatedArticle;
import kordon.event.Confidence;
import kordon.event.StrikeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventExtractorTest {
    private static final Article ARTICLE = Articles.published(
            "2024-05-17",
            "Drones over the border",
            "Russian air defenses destroyed 12 Ukrainian drones overnight over the Belgorod and Kursk regions, the Defense "
                    + "Ministry said. “All of them were shot down.”",
            "In the village of Murom one person was wounded, Governor Vyacheslav Gladkov said.");

    private final EventExtractor extractor = EventExtractor.standard();

    @Test
    void findsNothingInAnEmptyArticle() {
        assertThat(extractor.extract(Articles.of("")).events()).isEmpty();
        assertThat(extractor.extract(Articles.of("", "!", "…")).events()).isEmpty();
    }

    @Test
    void givesWholeSentencesOfTheBodyAsEvidence() {
        for (StrikeEvent event : extractor.extract(ARTICLE).events()) {
            assertThat(event.evidence()).isNotEmpty().allSatisfy(span -> {
                assertThat(span.part()).isEqualTo(Span.Part.BODY);
                assertThat(ARTICLE.quote(span)).matches("(?s)\\p{Lu}.*\\.[”\"]?");
            });
        }
    }

    @Test
    void givesTheWordsThatSayEachFact() {
        StrikeEvent event = extractor.extract(ARTICLE).events().getFirst();
        assertThat(ARTICLE.quote(event.region().span())).contains("Belgorod");
        assertThat(ARTICLE.quote(event.side().span())).isEqualTo("Ukrainian");
        assertThat(ARTICLE.quote(event.weapons().getFirst().span())).isEqualTo("drones");
        assertThat(event.date()).isNotNull();
        assertThat(ARTICLE.quote(event.date().span())).isEqualTo("overnight");
    }

    @Test
    void takesTheTitleAsEvidenceOnlyWhereTheBodyTellsNothing() {
        Article article = Articles.published("2024-05-17", "Russian drones hit Odesa", "More to follow.");
        assertThat(extractor.extract(article).events())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.evidence().getFirst().part()).isEqualTo(Span.Part.TITLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Air defences shot down 32 drones over the Bryansk, Oryol and Kursk regions. | downed 32 "32 drones"
            Air defences shot down nine drones over the Bryansk region and three over Kursk. | none
            Russian drones hit Odesa and Kharkiv, killing five people. | killed 5 "five"
            Russian drones hit Odesa, killing five people. | none
            """)
    void keepsWhatIsCountedOfSeveralEventsTogether(String text, String total) {
        Article article = Articles.published("2024-05-17", "", text);
        List<String> totals = extractor.extract(article).totals().stream()
                .map(told -> "%s %d \"%s\""
                        .formatted(
                                told.count().code(),
                                told.number().value(),
                                article.quote(told.number().span())))
                .toList();
        assertThat(totals).isEqualTo(total.equals("none") ? List.of() : List.of(total));
    }

    @Test
    void isSureOfWhatOneSentenceTells() {
        Article article = Articles.published("2024-05-17", "", "Ukrainian drones hit a depot in the Bryansk region.");
        assertThat(extractor.extract(article).events())
                .singleElement()
                .satisfies(event -> assertThat(event.confidence()).isEqualTo(Confidence.HIGH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russian drones hit Odesa, a Ukrainian broadcaster's sources say. | a Ukrainian broadcaster's sources
            Russian drones hit Odesa, the city's mayor said. | the city's mayor
            Russian drones hit Odesa, Radio Vesna's source reported. | Radio Vesna's source
            Russian drones hit Odesa, the air force said. | the air force
            """)
    void namesTheClaimantInFull(String text, String claimant) {
        Article article = Articles.published("2024-05-17", "", text);
        assertThat(extractor.extract(article).events())
                .singleElement()
                .satisfies(event -> assertThat(event.claimedBy().value()).isEqualTo(claimant));
    }

    @Test
    void givesTheSameFactsOnEveryThread() throws Exception {
        AnnotatedArticle expected = extractor.extract(ARTICLE);
        List<Callable<AnnotatedArticle>> tasks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            tasks.add(() -> extractor.extract(ARTICLE));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<AnnotatedArticle> found : threads.invokeAll(tasks)) {
                assertThat(found.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void copesWithTextCutOffAnywhere() {
        String text = ARTICLE.body();
        for (int end = 0; end <= text.length(); end++) {
            Article article = Articles.published("2024-05-17", "", text.substring(0, end));
            for (StrikeEvent event : extractor.extract(article).events()) {
                assertThat(event.evidence())
                        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            }
        }
    }
}
