package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With no time at all, every question is broken off where it begins. */
class TimeLimitTest {
    private static final int ARTICLES = 20;
    private static final HistogramRequest.Interval MONTH = HistogramRequest.Interval.MONTH;

    @TempDir
    private static Path folder;

    private static ArticleSearcher hurried;
    private static ArticleSearcher patient;

    @BeforeAll
    static void write() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                index.put("a" + i, "en", "Drones over Belgorod", "A drone was shot down over Belgorod.");
            }
            patient = index.open();
        }
        hurried = LuceneSearcher.open(folder, Duration.ZERO);
    }

    @AfterAll
    static void close() throws IOException {
        patient.close();
        hurried.close();
    }

    @Test
    void a_search_says_that_it_has_not_seen_all() throws IOException {
        SearchResult result = hurried.search(SearchRequest.of("drone"));

        assertThat(result.complete()).isFalse();
        assertThat(result.total())
                .isLessThan(patient.search(SearchRequest.of("drone")).total());
        assertThat(hurried.events(SearchRequest.of("drone")).complete()).isFalse();
    }

    @Test
    void a_search_with_time_enough_is_complete() throws IOException {
        assertThat(patient.search(SearchRequest.of("drone")).complete()).isTrue();
        try (ArticleSearcher limited = LuceneSearcher.open(folder, Duration.ofHours(1))) {
            assertThat(limited.search(SearchRequest.of("drone"))).isEqualTo(patient.search(SearchRequest.of("drone")));
        }
    }

    @Test
    void counts_that_are_not_all_are_no_answer() {
        Criteria drone = Criteria.of("drone");

        assertThatThrownBy(() -> hurried.map(drone)).isInstanceOf(TimeLimit.TimedOut.class);
        assertThatThrownBy(() -> hurried.map(Criteria.NONE)).isInstanceOf(TimeLimit.TimedOut.class);
        assertThatThrownBy(() -> hurried.histogram(
                        new HistogramRequest(drone, HistogramRequest.Of.EVENTS, MONTH, HistogramRequest.Days.ALL)))
                .isInstanceOf(TimeLimit.TimedOut.class)
                .hasMessageContaining("Ask for less");
    }

    @Test
    void an_export_takes_its_time() throws IOException {
        int[] taken = {0};

        hurried.export(Criteria.of("drone"), match -> taken[0]++);

        assertThat(taken[0]).isEqualTo(ARTICLES);
    }
}
