package kordon.opensearch;

import java.util.OptionalLong;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What events are sorted by, each a field of its own: two numbers in one, since a cluster takes the largest of an article's
 * events number by number, and not event by event.
 */
enum EventOrder {
    /** A month or year stands with its last day among the newest. */
    NEWEST("by_newest") {
        @Override
        OptionalLong key(StrikeEvent event) {
            Mention<EventDate> date = event.date();
            return date == null
                    ? OptionalLong.empty()
                    : both(
                            date.value().last().toEpochDay(),
                            date.value().first().toEpochDay());
        }
    },
    /** A month or year stands with its first day among the oldest. */
    OLDEST("by_oldest") {
        @Override
        OptionalLong key(StrikeEvent event) {
            Mention<EventDate> date = event.date();
            return date == null
                    ? OptionalLong.empty()
                    : both(
                            -date.value().first().toEpochDay(),
                            -date.value().last().toEpochDay());
        }
    },
    /** Most killed, then most injured; an event with either has both. */
    CASUALTIES("by_casualties") {
        @Override
        OptionalLong key(StrikeEvent event) {
            return event.killed() == null && event.injured() == null
                    ? OptionalLong.empty()
                    : both(number(event.killed()), number(event.injured()));
        }
    },
    /** Most shot down, then most launched. */
    DOWNED("by_downed") {
        @Override
        OptionalLong key(StrikeEvent event) {
            return event.downed() == null
                    ? OptionalLong.empty()
                    : both(number(event.downed()), number(event.launched()));
        }
    };

    private static final long OFFSET = 1L << 31;
    private static final long LOW = (1L << 32) - 1;

    private final String field;

    EventOrder(String field) {
        this.field = field;
    }

    /** Its field within {@link Fields#EVENTS}. */
    String field() {
        return field;
    }

    /** What the event is sorted by, the larger the earlier; absent where it does not tell, and comes last. */
    abstract OptionalLong key(StrikeEvent event);

    /** The order of events that a request asks for; of articles as well, where they go by their worst event. */
    static EventOrder of(SearchRequest.Sort sort) {
        return switch (sort) {
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case CASUALTIES -> CASUALTIES;
            case DOWNED -> DOWNED;
            case RELEVANCE -> throw new IllegalArgumentException("no order of events: " + sort);
        };
    }

    /** Two numbers in one that sorts as they do, the first before the second. */
    static long pack(long first, long second) {
        return ((long) Math.toIntExact(first) << 32) | (Math.toIntExact(second) + OFFSET);
    }

    /** The first of the two. */
    static long first(long key) {
        return key >> 32;
    }

    /** The second of the two. */
    static long second(long key) {
        return (key & LOW) - OFFSET;
    }

    private static OptionalLong both(long first, long second) {
        return OptionalLong.of(pack(first, second));
    }

    private static long number(@Nullable Mention<Integer> number) {
        return number == null ? 0 : number.value();
    }
}
