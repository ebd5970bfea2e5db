package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kordon.article.ArticleId;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on from where an answer ended. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class CursorTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SearchRequest.Sort.class,
            names = {"RELEVANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void repeatsAndSkipsNothingWhileTheIndexMovesOn(SearchRequest.Sort sort) throws IOException {
        RandomArticles random = new RandomArticles(3);
        Engine place = engine.in(folder);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < 60; i++) {
                put(writer, random, "stays-" + i);
                put(writer, random, "goes-" + i);
            }
            writer.commit();
            try (ArticleSearcher searcher = place.searcher(null)) {
                List<String> seen = new ArrayList<>();
                SearchRequest request = SearchRequest.of("").by(sort).page(1, 7);
                SearchResult result = searcher.search(request);
                for (int round = 0; result.next() != null; round++) {
                    result.hits()
                            .forEach(
                                    hit -> seen.add(hit.article().article().id().value()));
                    put(writer, random, "comes-" + round);
                    writer.remove(List.of(new ArticleId("goes-" + round)));
                    writer.commit();
                    searcher.refresh();
                    result = searcher.search(request.after(result.next()));
                }
                result.hits()
                        .forEach(hit -> seen.add(hit.article().article().id().value()));
                assertThat(seen).doesNotHaveDuplicates();
                assertThat(new TreeSet<>(seen).tailSet("stays-")).hasSize(60);
            }
        }
    }

    private static void put(ArticleWriter writer, RandomArticles random, String id) throws IOException {
        AnnotatedArticle article = random.article(id);
        writer.put(article, random.page(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(Cursor.Refused.class)
                .hasMessageContaining("next_cursor");
    }

    @Test
    void isReadAsItIsWritten() {
        Cursor cursor = new Cursor(Long.MIN_VALUE, -3, "ід/1", 4, -77);
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }
}
