package kordon.search;

import java.util.LinkedHashMap;
import java.util.Map;
import kordon.index.IndexSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What met the criteria of the last questions to one snapshot: whoever looks at the hits of a search looks at its time line
 * and its map as well. Safe for threads.
 */
final class RecentMatches {
    /** Of all that is remembered. */
    private static final long MOST_BYTES = 16L << 20;

    private final Map<Criteria, Matches> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable IndexSnapshot snapshot;

    /** What met the criteria; null where that is not known. */
    synchronized @Nullable Matches of(Question question) {
        return question.snapshot() == snapshot ? kept.get(question.criteria()) : null;
    }

    /** Remembers what met the criteria, all of it. */
    synchronized void keep(Question question, Matches matches) {
        if (question.snapshot() != snapshot) {
            snapshot = question.snapshot();
            kept.clear();
        }
        kept.put(question.criteria(), matches);
        long room = Math.max(1, MOST_BYTES / Math.max(1, Matches.mostBytes(question.snapshot())));
        while (kept.size() > room) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
