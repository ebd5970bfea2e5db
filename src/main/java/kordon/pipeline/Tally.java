package kordon.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kordon.article.DropReason;

/** Counts what becomes of the pages of a run. Every page read is counted under one heading in the end. */
final class Tally {
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long read;
    private long indexed;
    private long duplicates;
    private long unchanged;
    private long events;

    void read() {
        read++;
    }

    void indexed(int ownEvents) {
        indexed++;
        events += ownEvents;
    }

    /** The page is in the index as it is; it is counted as indexed or duplicate besides. */
    void unchanged() {
        unchanged++;
    }

    /** A page of an id that the run has seen. */
    void duplicate() {
        duplicates++;
    }

    /** An article that was counted as indexed turned out to be a copy. */
    void merged(int ownEvents) {
        indexed--;
        events -= ownEvents;
        duplicates++;
    }

    /** An article that was counted as indexed was not taken after all. */
    void refused(int ownEvents) {
        indexed--;
        events -= ownEvents;
        dropped(DropReason.REFUSED);
    }

    void dropped(DropReason reason) {
        dropped.merge(reason, 1L, Long::sum);
    }

    BuildReport report(Duration elapsed) {
        return new BuildReport(read, indexed, duplicates, unchanged, dropped, events, elapsed);
    }
}
