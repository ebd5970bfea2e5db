package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an index comes out of it. */
class RoundTripTest {
    private static final ArticleId NONE = new ArticleId("no such article");

    @TempDir
    Path folder;

    @Test
    void everyArticleAndPageComesBackAsItWas() throws IOException {
        RandomArticles random = new RandomArticles(7);
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<RawPage> pages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(random.article("id " + i));
            pages.add(random.page(articles.getLast()));
        }
        write(articles, pages);
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            for (int i = 0; i < articles.size(); i++) {
                ArticleId id = articles.get(i).article().id();
                assertThat(article(index, id)).contains(articles.get(i));
                assertThat(page(index, id)).contains(pages.get(i));
            }
            assertThat(article(index, NONE)).isEmpty();
            assertThat(page(index, NONE)).isEmpty();
        }
    }

    @Test
    void anArticleOfNothingAndAHugeOneComeBackAsWell() throws IOException {
        AnnotatedArticle bare = article("bare", List.of());
        AnnotatedArticle huge = article("huge", List.of("word ".repeat(200_000) + "end"));
        RawPage empty = new RawPage(Origin.of("e.txt"), RawPage.Form.TEXT, "", PageMetadata.named("e"));
        RawPage large = new RawPage(
                Origin.of("l.txt"), RawPage.Form.HTML, "<p>" + huge.article().body(), PageMetadata.named("l"));
        write(List.of(bare, huge), List.of(empty, large));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(article(index, new ArticleId("bare"))).contains(bare);
            assertThat(article(index, new ArticleId("huge"))).contains(huge);
            assertThat(page(index, new ArticleId("bare"))).contains(empty);
            assertThat(page(index, new ArticleId("huge"))).contains(large);
        }
    }

    @Test
    void lettersOfEveryScriptComeBackWhetherOneByteHoldsThemOrNot() throws IOException {
        List<String> texts = List.of(
                "plain", "Бєлгород — «ґанок» № 5", "\u0098\u00a0\u00ad", "café", "дрон 🚁", "…", "шум\u0301", "北京");
        AnnotatedArticle article = article("letters", texts);
        RawPage page = new RawPage(
                Origin.of("п.txt"), RawPage.Form.TEXT, String.join("\n", texts), PageMetadata.named("ключ 🚁"));
        AnnotatedArticle narrow = article("narrow", List.of("Над Бєлгородом збили дрон"));
        RawPage wide = new RawPage(
                Origin.of("w.txt"),
                RawPage.Form.HTML,
                "<p>🚁 " + narrow.article().body(),
                PageMetadata.named("w"));
        write(List.of(article, narrow), List.of(page, wide));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(article(index, new ArticleId("letters"))).contains(article);
            assertThat(page(index, new ArticleId("letters"))).contains(page);
            assertThat(page(index, new ArticleId("narrow"))).contains(wide);
        }
    }

    @Test
    void statisticsAddUp() throws IOException {
        RandomArticles random = new RandomArticles(8);
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<RawPage> pages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(random.article("id" + i % 150));
            pages.add(random.page(articles.getLast()));
        }
        write(articles, pages);
        List<AnnotatedArticle> kept = articles.subList(50, 200);
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexStatistics statistics = index.read(IndexStatistics::of);
            assertThat(statistics.articles()).isEqualTo(150);
            assertThat(statistics.events())
                    .isEqualTo(kept.stream().mapToLong(a -> a.events().size()).sum());
            assertThat(statistics.withoutAttack())
                    .isEqualTo(kept.stream().filter(a -> a.events().isEmpty()).count());
            TreeMap<String, Long> months = new TreeMap<>();
            TreeMap<String, Long> sources = new TreeMap<>();
            for (AnnotatedArticle annotated : kept) {
                Article article = annotated.article();
                String month = article.published() == null
                        ? ""
                        : article.published().day().toString().substring(0, 7);
                months.merge(month, 1L, Long::sum);
                sources.merge(article.source() == null ? "" : article.source(), 1L, Long::sum);
            }
            assertThat(statistics.byMonth()).isEqualTo(months);
            assertThat(statistics.bySource()).isEqualTo(sources);
            assertThat(statistics.byLanguage().values().stream().mapToLong(n -> n))
                    .as("most first")
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(statistics.byLanguage().values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(150);
        }
    }

    @Test
    void theManifestTellsWhatTheWriterSaid() throws IOException {
        RandomArticles random = new RandomArticles(9);
        Instant before = Instant.now().minusSeconds(1);
        AnnotatedArticle article = random.article("one");
        write(List.of(article), List.of(random.page(article)));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexManifest manifest = index.read(IndexSnapshot::manifest);
            assertThat(manifest.schema()).isEqualTo(Schema.VERSION);
            assertThat(manifest.luceneVersion()).startsWith("10.");
            assertThat(manifest.articles()).isEqualTo(1);
            assertThat(manifest.rulesDigest()).isEqualTo("digest");
            assertThat(manifest.collection()).isEqualTo(IndexManifest.Collection.OWN);
            assertThat(manifest.built()).isBetween(before, Instant.now());
        }
    }

    private void write(List<AnnotatedArticle> articles, List<RawPage> pages) throws IOException {
        try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "digest")) {
            for (int i = 0; i < articles.size(); i++) {
                writer.put(articles.get(i), pages.get(i));
            }
            writer.commit();
        }
    }

    private static Optional<AnnotatedArticle> article(ArticleIndex index, ArticleId id) throws IOException {
        return index.read(snapshot -> snapshot.article(id));
    }

    private static Optional<RawPage> page(ArticleIndex index, ArticleId id) throws IOException {
        return index.read(snapshot -> snapshot.page(id));
    }

    private static AnnotatedArticle article(String id, List<String> paragraphs) {
        Article article = new Article(
                new ArticleId(id),
                id,
                Origin.of("x"),
                "",
                null,
                null,
                "und",
                Published.on(LocalDate.of(2024, 2, 29)),
                List.of(),
                paragraphs,
                List.of());
        return new AnnotatedArticle(article, List.of());
    }
}
