package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kordon.Failure;
import kordon.bench.rival.Rival;
import kordon.bench.rival.Rivals;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import kordon.search.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The databases beside Kordon find what it finds, where they are installed: what is compared is the same. An index of 150
 * articles and a database each: some seconds.
 */
class RivalsAgreeTest {
    private static WorkFolder work;
    private static MadeIndex index;

    @BeforeAll
    static void make() throws IOException {
        work = WorkFolder.temporary();
        index = work.index(new Settings(5, 150, Duration.ofSeconds(1), null, work, note -> {}));
    }

    @AfterAll
    static void clear() throws IOException {
        work.close();
    }

    static Stream<Rivals> installed() {
        return Stream.of(Rivals.SQLITE, Rivals.POSTGRES).filter(rival -> {
            try {
                rival.start(Path.of(""), folder(rival, "tried")).close();
                return true;
            } catch (Failure e) {
                return false;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Path folder(Rivals rival, String name) {
        return index.folder().resolveSibling(rival + "-" + name);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("installed")
    void theyFindAsManyByFilters(Rivals rival) throws Exception {
        List<Request> byFilters = Request.all().stream()
                .filter(request -> request.query().isEmpty())
                .toList();
        Path folder = folder(rival, "filled");
        FilledRival.of(rival, Path.of(""), folder, index);
        try (ArticleSearcher searcher = LuceneSearcher.open(index.folder());
                Rival engine = rival.start(Path.of(""), folder)) {
            for (Request request : byFilters) {
                long ours = request.view() == View.EVENTS
                        ? searcher.events(request.firstPage(1)).total()
                        : searcher.search(request.firstPage(1)).total();
                assertThat(engine.ask(request).getAsLong()).as(request.name()).isEqualTo(ours);
            }
            for (Request request : Request.all()) {
                assertThat(engine.ask(request).getAsLong()).as(request.name()).isNotNegative();
            }
        }
        assertThat(byFilters).hasSizeGreaterThan(4);
    }
}
