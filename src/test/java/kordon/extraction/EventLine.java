package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import org.jspecify.annotations.Nullable;

/** An event in one line, as the tables of reports write it: region, side, weapons, date, numbers, who claims it. */
final class EventLine {
    private EventLine() {}

    /** The line, with those of the numbers that the expected line of the same region has. */
    static String of(StrikeEvent event, List<String> expected) {
        String code = event.region().value().code();
        String own = expected.stream()
                .filter(line -> line.startsWith(code + " "))
                .findFirst()
                .orElse("");
        StringBuilder line = new StringBuilder(code);
        line.append(' ').append(event.side().value().code()).append(' ');
        line.append(String.join(
                ",",
                event.weapons().stream()
                        .map(weapon -> weapon.value().type().code())
                        .distinct()
                        .toList()));
        line.append(' ').append(event.date() == null ? "-" : event.date().value());
        append(line, own, "k", event.killed());
        append(line, own, "i", event.injured());
        append(line, own, "l", event.launched());
        append(line, own, "d", event.downed());
        if (own.contains(" by=")) {
            line.append(" by=")
                    .append(event.claimedBy() == null ? "-" : event.claimedBy().value());
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String expected, String key, @Nullable Mention<Integer> number) {
        if (expected.contains(" " + key + "=")) {
            line.append(' ').append(key).append('=').append(number == null ? "-" : number.value());
        }
    }
}
