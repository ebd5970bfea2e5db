package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short reports, one for each way in which such news tells of attacks and of what is none. */
class ReportsTest {

    static Stream<Named<Table.Row>> reports() {
        return Table.beside(ReportsTest.class, "reports.tsv").rows().stream()
                .map(row -> Named.of(row + ": " + row.get("text"), row));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void findsTheEventsOfAReport(Table.Row row) {
        String published = row.get("published").isEmpty() ? null : row.get("published");
        List<StrikeEvent> found = EventExtractor.standard()
                .extract(Articles.published(published, "", row.get("text").split(" ¶ ")))
                .events();
        List<String> expected = row.get("events").equals("none")
                ? List.of()
                : Arrays.asList(row.get("events").split("; "));
        assertThat(found.stream().map(event -> EventLine.of(event, expected)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
