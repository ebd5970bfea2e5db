package kordon.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.article.RemovedText;
import kordon.article.Span;
import kordon.event.AnnotatedArticle;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;

/**
 * A handful of articles with events written by hand, so that the API's answers depend on neither cleaning nor
 * extraction.
 */
final class SampleArticles {

    private SampleArticles() {}

    static List<AnnotatedArticle> all() {
        Sample belgorod = new Sample(
                "border-1",
                "Two drones brought down over Belgorod and Oryol",
                "2023-08-23",
                "en",
                "Air defence brought down two Ukrainian drones over Belgorod and Oryol on Tuesday, the ministry said.",
                "Nobody was hurt. The governor asked people to stay at home.");
        belgorod.event(
                "RU-BEL", "Belgorod", Side.UKRAINE, "2023-08-22", AttackOutcome.INTERCEPTED, 0, 1, WeaponType.DRONE);
        belgorod.event(
                "RU-ORL", "Oryol", Side.UKRAINE, "2023-08-22", AttackOutcome.INTERCEPTED, null, 1, WeaponType.DRONE);

        Sample odesa = new Sample(
                "border-2",
                "Missiles over Odesa, drones over Kharkiv",
                "2024-05-18",
                "en",
                "Russia struck Odesa with missiles on Friday.",
                "Shahed drones fell on Kharkiv the same night.");
        odesa.event("UA-51", "Odesa", Side.RUSSIA, "2024-05-17", AttackOutcome.HIT, 2, null, WeaponType.MISSILE);
        odesa.event(
                "UA-63", "Kharkiv", Side.RUSSIA, "2024-05-17", AttackOutcome.HIT, null, null, WeaponType.DRONE_SHAHED);

        Sample ukrainian = new Sample(
                "border-3",
                "Дрони атакували Бєлгород",
                "2024-06-02",
                "uk",
                "У ніч на 1 червня безпілотники атакували Бєлгород, повідомив губернатор.");
        ukrainian.event(
                "RU-BEL", "Бєлгород", Side.UNKNOWN, "2024-06-01", AttackOutcome.HIT, null, null, WeaponType.DRONE);

        Sample quiet = new Sample(
                "border-4",
                "Ministers meet on <b>aid</b> & \"arms\"",
                "2024-06-03",
                "en",
                "Ministers met in a capital far away. No attack is reported here.");
        Copy elsewhere = new Copy(
                new ArticleId("elsewhere-1"),
                "elsewhere-1",
                "https://elsewhere.example/1",
                "elsewhere.example",
                "Drones over Belgorod again",
                Published.on(LocalDate.parse("2024-05-19")));
        return List.of(
                belgorod.build().withCopies(List.of(elsewhere)), odesa.build(), ukrainian.build(), quiet.build());
    }

    /** An article many times over, under other ids. */
    static List<AnnotatedArticle> copied(AnnotatedArticle annotated, int times) {
        Article article = annotated.article();
        List<AnnotatedArticle> copies = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            copies.add(new AnnotatedArticle(
                    new Article(
                            new ArticleId(article.id().value() + "-" + i),
                            article.key() + "-" + i,
                            article.origin(),
                            article.title(),
                            article.url(),
                            article.source(),
                            article.language(),
                            article.published(),
                            article.authors(),
                            article.paragraphs(),
                            article.removed()),
                    annotated.events()));
        }
        return copies;
    }

    static RawPage page(AnnotatedArticle article) {
        return new RawPage(
                article.article().origin(),
                RawPage.Form.TEXT,
                article.article().body(),
                PageMetadata.named(article.article().key()));
    }

    private static final class Sample {
        private final Article article;
        private final List<StrikeEvent> events = new ArrayList<>();

        Sample(String id, String title, String published, String language, String... paragraphs) {
            article = new Article(
                    new ArticleId(id),
                    id,
                    Origin.of(id + ".txt"),
                    title,
                    "https://outlet.example/" + id,
                    "outlet.example",
                    language,
                    Published.on(LocalDate.parse(published)),
                    List.of("A. Reporter"),
                    List.of(paragraphs),
                    List.of(new RemovedText("Subscribe to our newsletter", "newsletter", 0)));
        }

        void event(
                String region,
                String words,
                Side side,
                String date,
                AttackOutcome outcome,
                Integer killed,
                Integer downed,
                WeaponType weapon) {
            int at = article.body().indexOf(words);
            Span span = Span.body(at, at + words.length());
            Span sentence = article.paragraphSpans().stream()
                    .filter(paragraph -> paragraph.contains(span))
                    .findFirst()
                    .orElseThrow();
            Region where = Regions.get(region);
            events.add(new StrikeEvent(
                    new Mention<>(where, span, "sample"),
                    new Mention<>(words, span, "sample"),
                    new Mention<>(side, sentence, "sample"),
                    List.of(new Mention<>(weapon, sentence, "sample")),
                    new Mention<>(EventDate.parse(date).orElseThrow(), sentence, "sample"),
                    new Mention<>(outcome, sentence, "sample"),
                    killed == null ? null : new Mention<>(killed, sentence, "sample"),
                    null,
                    null,
                    downed == null ? null : new Mention<>(downed, sentence, "sample"),
                    new Mention<>("the governor", sentence, "sample"),
                    Confidence.HIGH,
                    List.of(sentence)));
        }

        AnnotatedArticle build() {
            return new AnnotatedArticle(article, events);
        }
    }
}
