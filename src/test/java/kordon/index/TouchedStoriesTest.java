package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking only at what new articles touch makes the same stories as looking at everything. */
class TouchedStoriesTest {
    private static final int IDS = 40;

    @TempDir
    Path folder;

    private static ArticleWriter writer(Path folder) throws IOException {
        return LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules");
    }

    /** The copies of each article, by its id, and under "" those that are named nowhere. */
    private static Map<String, List<String>> cards(Path folder, Iterable<Integer> ids) throws IOException {
        Map<String, List<String>> cards = new TreeMap<>();
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            for (int id : ids) {
                index.read(snapshot -> snapshot.article(new ArticleId("a" + id)))
                        .ifPresent(article -> cards.put(
                                "a" + id,
                                article.copies().stream()
                                        .map(copy -> copy.id().value())
                                        .toList()));
            }
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(cards.size());
        }
        return cards;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_stories_as_all_at_once(long seed) throws IOException {
        Random random = new Random(seed);
        Path grown = folder.resolve("grown");
        Map<Integer, AnnotatedArticle> articles = new TreeMap<>();
        long cards = 0;
        for (int step = 0; step < 20; step++) {
            try (ArticleWriter writer = writer(grown)) {
                List<ArticleId> gone = new ArrayList<>();
                for (int change = 1 + random.nextInt(5); change > 0; change--) {
                    int id = random.nextInt(IDS);
                    if (random.nextInt(4) == 0) {
                        gone.add(new ArticleId("a" + id));
                        articles.remove(id);
                        writer.remove(gone);
                    } else {
                        articles.put(id, StoryArticles.article(id, random));
                        writer.put(articles.get(id), StoryArticles.page(articles.get(id)));
                    }
                    if (random.nextInt(6) == 0) {
                        writer.mergeStories();
                    }
                }
                writer.mergeStories();
                assertThat(writer.isMerged()).isTrue();
                writer.commit();
            }
            Path whole = folder.resolve("whole" + step);
            try (ArticleWriter writer = writer(whole)) {
                for (AnnotatedArticle article : articles.values()) {
                    writer.put(article, StoryArticles.page(article));
                }
                writer.mergeStories();
                writer.commit();
            }
            Map<String, List<String>> expected = cards(whole, articles.keySet());
            assertThat(cards(grown, articles.keySet())).as("step " + step).isEqualTo(expected);
            cards += expected.values().stream()
                    .filter(copies -> !copies.isEmpty())
                    .count();
        }
        assertThat(cards).as("stories of several articles").isGreaterThan(10);
    }
}
