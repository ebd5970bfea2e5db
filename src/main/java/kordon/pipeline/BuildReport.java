package kordon.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kordon.article.DropReason;

/**
 * What became of every page of a run: {@code read = indexed + duplicates + dropped}.
 *
 * @param read pages handed out by the source
 * @param indexed articles that stand in the index: new, replacing an earlier version, or unchanged
 * @param duplicates pages of an id that the run had seen already, and articles that are copies of another
 * @param unchanged of the pages indexed or duplicate, those that the index held already as they are
 * @param dropped pages left out, by reason
 * @param events events in these articles
 */
public record BuildReport(
        long read,
        long indexed,
        long duplicates,
        long unchanged,
        Map<DropReason, Long> dropped,
        long events,
        Duration elapsed) {

    public BuildReport {
        EnumMap<DropReason, Long> copy = new EnumMap<>(DropReason.class);
        copy.putAll(dropped);
        dropped = copy;
        long accounted = indexed + duplicates + sum(dropped);
        if (read != accounted) {
            throw new IllegalStateException(read + " pages read, " + accounted + " accounted for");
        }
    }

    /** All dropped pages, whatever the reason. */
    public long droppedInAll() {
        return sum(dropped);
    }

    private static long sum(Map<DropReason, Long> dropped) {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
