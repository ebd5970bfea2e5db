package kordon.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import org.jspecify.annotations.Nullable;

/** The numbers that an event may have, each a doc value of its own. */
public enum EventNumber {
    KILLED(StrikeEvent::killed),
    INJURED(StrikeEvent::injured),
    LAUNCHED(StrikeEvent::launched),
    DOWNED(StrikeEvent::downed);

    private final Function<StrikeEvent, @Nullable Mention<Integer>> number;

    EventNumber(Function<StrikeEvent, @Nullable Mention<Integer>> number) {
        this.number = number;
    }

    /** The event's number; absent where the article gives none. */
    public @Nullable Mention<Integer> of(StrikeEvent event) {
        return number.apply(event);
    }

    /** The name in the index and in queries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number with a code, in any case. */
    public static Optional<EventNumber> of(String code) {
        return Arrays.stream(values())
                .filter(number -> number.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
