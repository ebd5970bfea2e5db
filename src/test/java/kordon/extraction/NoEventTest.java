package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What speaks of attacks and is none, and places that no attack took place in: each kind in two languages or more. */
class NoEventTest {
    private static final String PUBLISHED = "2024-05-17";
    private static final List<Table.Row> ROWS =
            Table.beside(NoEventTest.class, "none.tsv").rows();

    static Stream<Named<Table.Row>> texts() {
        return ROWS.stream().map(row -> Named.of(row + ": " + row.get("text"), row));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsNoMoreThanHappened(Table.Row row) {
        List<StrikeEvent> events = EventExtractor.standard()
                .extract(Articles.published(PUBLISHED, "", row.get("text")))
                .events();

        String regions = row.get("regions");
        assertThat(events.stream().map(event -> event.region().value().code()).distinct())
                .containsExactlyInAnyOrder(regions.equals("none") ? new String[0] : regions.split(","));
    }

    @Test
    void triesEachKindInTwoLanguages() {
        Map<String, Set<String>> languages = new LinkedHashMap<>();
        for (Table.Row row : ROWS) {
            languages
                    .computeIfAbsent(row.get("kind"), kind -> new LinkedHashSet<>())
                    .add(row.get("language"));
        }
        assertThat(languages)
                .allSatisfy((kind, found) ->
                        assertThat(found).as("languages of %s", kind).hasSizeGreaterThanOrEqualTo(2));
    }
}
