package kordon.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import org.jspecify.annotations.Nullable;

/** The numbers that an event may have, each a doc value of its own. */
public enum EventNumber {
    KILLED {
        @Override
        @Nullable
        Mention<Integer> of(StrikeEvent event) {
            return event.killed();
        }
    },
    INJURED {
        @Override
        @Nullable
        Mention<Integer> of(StrikeEvent event) {
            return event.injured();
        }
    },
    LAUNCHED {
        @Override
        @Nullable
        Mention<Integer> of(StrikeEvent event) {
            return event.launched();
        }
    },
    DOWNED {
        @Override
        @Nullable
        Mention<Integer> of(StrikeEvent event) {
            return event.downed();
        }
    };

    /** The event's number; absent where the article gives none. */
    abstract @Nullable Mention<Integer> of(StrikeEvent event);

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
