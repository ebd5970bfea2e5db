package kordon.server;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import org.jspecify.annotations.Nullable;

/** An event in one line of words. */
public final class EventText {

    private EventText() {}

    /** Where, by what, by whom, when, and what came of it. */
    public static String line(StrikeEvent event) {
        StringJoiner line = new StringJoiner(" · ");
        String region = event.region().value().nameEn();
        line.add(event.place() == null ? region : event.place().value() + ", " + region);
        line.add(event.weapons().stream()
                .map(weapon -> weapon.value().label())
                .distinct()
                .collect(Collectors.joining(", ")));
        Side side = event.side().value();
        line.add(side == Side.UNKNOWN ? "side not stated" : "by " + side.label());
        line.add(event.date() == null ? "day not stated" : event.date().value().toString());
        line.add(event.outcome().value().code());
        count(line, event.killed(), "killed");
        count(line, event.injured(), "hurt");
        count(line, event.launched(), "launched");
        count(line, event.downed(), "shot down");
        if (event.claimedBy() != null) {
            line.add("says " + event.claimedBy().value());
        }
        return line.toString();
    }

    private static void count(StringJoiner line, @Nullable Mention<Integer> count, String what) {
        if (count != null) {
            line.add(count.value() + " " + what);
        }
    }
}
