package kordon.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kordon.index.IndexSnapshot;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The {@link FacetColumns} of the segments that are open, each read when it is first asked for. A segment is never written
 * again, so that they serve every snapshot that holds it. Safe for threads.
 */
final class ColumnStore {
    private final Map<IndexReader.CacheKey, FacetColumns> kept = new ConcurrentHashMap<>();

    /** Those of a segment. */
    FacetColumns of(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        try {
            return kept.computeIfAbsent(segment.getKey(), key -> {
                try {
                    FacetColumns read = FacetColumns.read(leaf);
                    segment.addClosedListener(kept::remove);
                    return read;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads those of all segments of a snapshot, ahead of whoever asks; returns their number. */
    int readAll(IndexSnapshot snapshot) throws IOException {
        List<LeafReaderContext> segments = snapshot.searcher().getIndexReader().leaves();
        for (LeafReaderContext segment : segments) {
            of(segment);
        }
        return segments.size();
    }
}
