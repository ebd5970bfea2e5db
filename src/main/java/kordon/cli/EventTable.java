package kordon.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.search.EventHit;
import kordon.search.EventResult;
import kordon.search.suggest.Rescue;
import org.jspecify.annotations.Nullable;

/** Events as people read them on a terminal, a line each. What the article does not tell stays empty. */
final class EventTable {
    private static final String GAP = "  ";

    /**
     * A column.
     *
     * @param widest characters of a cell; what is longer is cut
     */
    private record Column(String name, int widest, boolean number) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("day", 10, false),
            new Column("place", 36, false),
            new Column("weapon", 22, false),
            new Column("by", 20, false),
            new Column("killed", 7, true),
            new Column("injured", 7, true),
            new Column("downed", 7, true),
            new Column("says", 24, false),
            new Column("title", 100, false));

    private final PrintWriter out;
    private final Colours colours;

    EventTable(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(EventResult result, Rescue rescue) {
        out.printf(
                Locale.ROOT,
                "%,d %s in %,d %s%n",
                result.total(),
                result.total() == 1 ? "event" : "events",
                result.overview().articles(),
                result.overview().articles() == 1 ? "article" : "articles");
        ResultText.print(rescue, out);
        if (result.hits().isEmpty()) {
            return;
        }
        List<List<String>> rows = result.hits().stream().map(EventTable::cells).toList();
        int[] widths = new int[COLUMNS.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[at] = rows.stream()
                    .mapToInt(row -> length(row.get(at)))
                    .reduce(COLUMNS.get(at).name().length(), Math::max);
        }
        out.println();
        out.println(colours.strong(line(COLUMNS.stream().map(Column::name).toList(), widths)));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static List<String> cells(EventHit hit) {
        StrikeEvent event = hit.event();
        String region = event.region().value().nameEn();
        Side side = event.side().value();
        List<String> all = List.of(
                event.date() == null ? "" : event.date().value().toString(),
                event.place() == null ? region : event.place().value() + ", " + region,
                event.weapons().stream()
                        .map(weapon -> weapon.value().label())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                side == Side.UNKNOWN ? "" : side.label(),
                text(event.killed()),
                text(event.injured()),
                text(event.downed()),
                text(event.claimedBy()),
                hit.article().article().title());
        List<String> cut = new ArrayList<>();
        for (int column = 0; column < all.size(); column++) {
            cut.add(cut(ResultText.plain(all.get(column)), COLUMNS.get(column).widest()));
        }
        return cut;
    }

    private static String text(@Nullable Mention<?> mention) {
        return mention == null ? "" : mention.value().toString();
    }

    private static String cut(String text, int widest) {
        return length(text) <= widest ? text : text.substring(0, text.offsetByCodePoints(0, widest - 1)) + "…";
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blank = " ".repeat(widths[column] - length(cell));
            line.append(COLUMNS.get(column).number() ? blank + cell : cell + blank)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
