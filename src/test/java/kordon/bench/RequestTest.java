package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kordon.index.Dimension;
import kordon.search.SearchRequest;
import kordon.search.Selection;
import kordon.search.View;
import org.junit.jupiter.api.Test;

/** The requests of the benchmarks say the same in process and over HTTP. */
final class RequestTest {
    private static final List<Request> ALL = Request.all();

    private static Request named(String name) {
        return ALL.stream()
                .filter(request -> request.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereAreThirtyBesideTheFrontPageAndNoneTwice() {
        assertThat(ALL).hasSize(31);
        assertThat(ALL).extracting(Request::name).doesNotHaveDuplicates();
        assertThat(ALL).extracting(request -> request.address(10)).doesNotHaveDuplicates();
        assertThat(ALL.get(1).query()).isEqualTo("Belgorod drone");
    }

    @Test
    void filtersAreThoseOfTheApi() {
        Request request = named("weapon in a region");

        assertThat(request.address(20))
                .isEqualTo("/api/search?q=school&region=UA-63&weapon=bomb&sort=relevance&size=20");
        assertThat(request.criteria().filters())
                .containsEntry(Dimension.REGION, Selection.of("UA-63"))
                .containsEntry(Dimension.WEAPON, Selection.of("bomb"));
        assertThat(request.firstPage(20).size()).isEqualTo(20);
    }

    @Test
    void daysAndOrderAreRead() {
        Request request = named("side in a month");

        assertThat(request.criteria().days().from()).hasToString("2024-05-01");
        assertThat(request.criteria().days().to()).hasToString("2024-05-31");
        assertThat(request.firstPage(10).sort()).isEqualTo(SearchRequest.Sort.OLDEST);
    }

    @Test
    void someAskForEvents() {
        assertThat(named("events").view()).isEqualTo(View.EVENTS);
        assertThat(named("events").address(20)).startsWith("/api/events?");
    }

    /** A filter that no parameter of the API bears would be passed over in process and refused over HTTP. */
    @Test
    void everyFilterIsReadInProcess() {
        for (Request request : ALL) {
            long asked = request.filters().size();
            long days = request.filters().keySet().stream()
                    .filter(name -> List.of("from", "to", "published_from", "published_to")
                            .contains(name))
                    .count();
            assertThat(request.criteria().filters()).as(request.name()).hasSize((int) (asked - days));
        }
    }
}
