package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short reports, one for each way in which such news tells when something happened. */
class DaysTest {

    static Stream<Named<Table.Row>> days() {
        return Table.beside(DaysTest.class, "days.tsv").rows().stream()
                .map(row -> Named.of(row + ": " + row.get("text"), row));
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsWhenItHappened(Table.Row row) {
        String published = row.get("published").isEmpty() ? null : row.get("published");
        List<StrikeEvent> events = EventExtractor.standard()
                .extract(Articles.published(published, "", row.get("text")))
                .events();
        List<String> dates = events.stream()
                .map(event -> event.date() == null ? "-" : event.date().value().toString())
                .distinct()
                .toList();
        assertThat(dates).containsExactlyInAnyOrder(row.get("dates").split(";"));
    }
}
