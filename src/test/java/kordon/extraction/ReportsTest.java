package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;
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
        List<String> described = new ArrayList<>();
        for (StrikeEvent event : found) {
            String code = event.region().value().code();
            String numbers = expected.stream()
                    .filter(line -> line.startsWith(code + " "))
                    .findFirst()
                    .orElse("");
            described.add(describe(event, numbers));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The event as the table writes it, with the numbers that the expected line has. */
    private static String describe(StrikeEvent event, String expected) {
        StringBuilder line = new StringBuilder(event.region().value().code());
        line.append(' ').append(event.side().value().code()).append(' ');
        line.append(String.join(
                ",",
                event.weapons().stream()
                        .map(weapon -> weapon.value().type().code())
                        .distinct()
                        .toList()));
        line.append(' ').append(event.date() == null ? "-" : event.date().value());
        append(line, expected, "k", event.killed());
        append(line, expected, "i", event.injured());
        append(line, expected, "l", event.launched());
        append(line, expected, "d", event.downed());
        return line.toString();
    }

    private static void append(StringBuilder line, String expected, String key, @Nullable Mention<Integer> number) {
        if (expected.contains(" " + key + "=")) {
            line.append(' ').append(key).append('=').append(number == null ? "-" : number.value());
        }
    }
}
