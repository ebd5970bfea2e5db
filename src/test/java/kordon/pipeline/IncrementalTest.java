package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.article.ArticleId;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSource;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.Hit;
import kordon.search.SearchRequest;
import kordon.search.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The same folder indexed again: what changed is taken up, what did not is passed over. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class IncrementalTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private Engine place;

    @BeforeEach
    void open() {
        place = engine.in(folder.resolve("index"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("articles")).resolve(name), text);
    }

    private PageSource pages() {
        return PageSources.open(List.of(folder.resolve("articles")));
    }

    private BuildReport index() throws IOException {
        return IndexUpdate.of(pages(), place, Collection.OWN).run(new Silence());
    }

    private List<AnnotatedArticle> articles() throws IOException {
        try (ArticleSearcher searcher = place.searcher(null)) {
            return searcher.search(SearchRequest.of("depot")).hits().stream()
                    .map(Hit::article)
                    .toList();
        }
    }

    private static String report(String region, int day) {
        return "Ukrainian drones hit a depot in the %s region on %d May 2024, the governor said."
                .formatted(region, day);
    }

    @Test
    void a_folder_that_did_not_change_gives_the_same_index() throws IOException {
        write("kursk.txt", report("Kursk", 3));
        write("bryansk.txt", report("Bryansk", 4));
        write("heap.jsonl", """
                {"id":"a","published":"2024-05-05","text":"%s"}
                {"id":"b","published":"2024-05-06","text":"%s"}
                """.formatted(report("Belgorod", 5), report("Belgorod", 5)));
        BuildReport first = index();
        List<AnnotatedArticle> before = articles();
        BuildReport second = index();

        assertThat(first.unchanged()).isZero();
        assertThat(first.indexed()).isEqualTo(3);
        assertThat(first.duplicates()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(second.indexed()).isEqualTo(3);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.events()).isEqualTo(first.events());
        assertThat(articles()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_page_that_changed_replaces_its_article() throws IOException {
        String record = "{\"url\":\"https://north.example/1\",\"text\":\"%s\"}\n";
        write("heap.jsonl", record.formatted(report("Kursk", 3)));
        write("other.txt", report("Bryansk", 4));
        index();
        write("heap.jsonl", record.formatted(report("Belgorod", 3)));
        BuildReport second = index();

        assertThat(second.indexed()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(articles())
                .flatExtracting(AnnotatedArticle::events)
                .extracting(event -> event.region().value().code())
                .containsExactlyInAnyOrder("RU-BEL", "RU-BRY");
    }

    @Test
    void better_metadata_is_a_change() throws IOException {
        String record = "{\"id\":\"a\",\"published\":\"2024-05-%s\",\"text\":\"%s\"}\n";
        write("heap.jsonl", record.formatted("04", report("Kursk", 3)));
        index();
        write("heap.jsonl", record.formatted("05", report("Kursk", 3)));

        assertThat(index().unchanged()).isZero();
        assertThat(articles())
                .singleElement()
                .satisfies(
                        annotated -> assertThat(annotated.article().published()).hasToString("2024-05-05"));
    }

    @Test
    void a_file_that_moved_is_unchanged() throws IOException {
        write("heap.jsonl", "{\"id\":\"a\",\"text\":\"%s\"}\n".formatted(report("Kursk", 3)));
        index();
        Files.move(folder.resolve("articles/heap.jsonl"), folder.resolve("articles/moved.jsonl"));

        assertThat(index().unchanged()).isEqualTo(1);
    }

    @Test
    void other_rules_read_every_page_again() throws IOException {
        write("kursk.txt", report("Kursk", 3));
        List<Long> unchanged = new ArrayList<>();
        for (String rules : List.of("old", "old", "new", "new")) {
            try (ArticleWriter writer = place.writer(Collection.OWN, rules)) {
                unchanged.add(new IndexBuild(
                                ArticleCleaner.standard(),
                                EventExtractor.standard(),
                                writer,
                                new Silence(),
                                DuplicatePolicy.MERGE)
                        .run(pages())
                        .unchanged());
            }
        }
        assertThat(unchanged).containsExactly(0L, 1L, 0L, 1L);
    }

    @Test
    void one_changed_and_one_new_file_among_many_are_all_that_is_read() throws IOException {
        String page = "<html><head><link rel=canonical href='https://north.example/%d'><title>Depot %d</title></head>"
                + "<body><article><p>%s</p></article></body></html>";
        for (int i = 1; i <= 20; i++) {
            write(i + ".html", page.formatted(i, i, report("Kursk", i)));
        }
        index();
        write("7.html", page.formatted(7, 7, report("Belgorod", 27)));
        write("21.html", page.formatted(21, 21, report("Tula", 28)));
        BuildReport second = index();

        assertThat(second.read()).isEqualTo(21);
        assertThat(second.unchanged()).isEqualTo(19);
        assertThat(second.indexed()).isEqualTo(21);
        assertThat(second.duplicates()).isZero();
    }

    @Test
    void a_file_of_text_that_was_renamed_is_the_same_article() throws IOException {
        write("kursk.txt", report("Kursk", 3));
        index();
        Files.move(folder.resolve("articles/kursk.txt"), folder.resolve("articles/renamed.txt"));
        index();

        assertThat(articles()).hasSize(1);
    }

    @Test
    void a_run_that_breaks_off_leaves_what_was_there() throws IOException {
        write("kursk.txt", report("Kursk", 3));
        index();
        write("other.txt", report("Tula", 4));
        BuildListener breaks = new Silence() {
            @Override
            public void progressed(long pages, long bytesRead, long totalBytes) {
                throw new IllegalStateException("the process ends here");
            }
        };
        assertThatThrownBy(() -> IndexUpdate.of(pages(), place, Collection.OWN).run(breaks))
                .isInstanceOf(IllegalStateException.class);

        assertThat(articles()).hasSize(1);
        assertThat(index().indexed()).isEqualTo(2);
        assertThat(articles()).hasSize(2);
    }

    @Test
    void the_first_of_an_id_stays_the_first_when_it_is_unchanged() throws IOException {
        write("heap.jsonl", """
                {"id":"a","text":"%s"}
                {"id":"a","text":"%s"}
                """.formatted(report("Kursk", 3), report("Belgorod", 5)));
        index();
        BuildReport second = index();

        assertThat(second.indexed()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(articles()).singleElement().satisfies(annotated -> {
            assertThat(annotated.article().id()).isEqualTo(new ArticleId("a"));
            assertThat(annotated.events().getFirst().region().value().code()).isEqualTo("RU-KRS");
        });
    }
}
