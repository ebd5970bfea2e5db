package kordon.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import kordon.search.query.CompiledQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes overviews of what searches found. Those of everything, which every visit begins with, are made once a snapshot.
 * Safe for threads.
 */
final class Overviews {
    private volatile @Nullable Standing<Overview> everything;
    private volatile @Nullable Standing<List<RegionCount>> map;

    /** What was made of everything in a snapshot. */
    private record Standing<T>(IndexSnapshot snapshot, T made) {}

    /** Whether a question asks for everything, so that its overview is known. */
    static boolean isEverything(Criteria criteria, CompiledQuery query) {
        return query.isEverything()
                && criteria.filters().isEmpty()
                && criteria.days().isAll()
                && criteria.published().isAll();
    }

    /** The overview of everything. */
    Overview ofEverything(IndexSnapshot snapshot, CompiledQuery query) throws IOException {
        Standing<Overview> standing = everything;
        if (standing == null || standing.snapshot() != snapshot) {
            standing = new Standing<>(
                    snapshot,
                    of(
                            Criteria.NONE,
                            snapshot,
                            MatchCollector.run(snapshot, Criteria.NONE, query, true, TopHits::counting)));
            everything = standing;
        }
        return standing.made();
    }

    /** The regions of everything. */
    List<RegionCount> mapOfEverything(IndexSnapshot snapshot, CompiledQuery query) throws IOException {
        Standing<List<RegionCount>> standing = map;
        if (standing == null || standing.snapshot() != snapshot) {
            standing = new Standing<>(snapshot, RegionTally.count(Criteria.NONE, query, snapshot));
            map = standing;
        }
        return standing.made();
    }

    /** The overview of a search that counted facets. */
    static Overview of(Criteria criteria, IndexSnapshot snapshot, List<MatchCollector<TopHits>> parts) {
        FacetTally tally = FacetTally.sum(snapshot, parts);
        Map<Dimension, List<FacetValue>> facets = new EnumMap<>(Dimension.class);
        Map<Dimension, Integer> unlisted = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            FacetTree.Level level = new FacetTree(dimension, criteria, snapshot, tally).build();
            facets.put(dimension, level.values());
            if (level.unlisted() > 0) {
                unlisted.put(dimension, level.unlisted());
            }
        }
        return new Overview(
                parts.stream().mapToLong(part -> part.sink().articles()).sum(),
                parts.stream().mapToLong(part -> part.sink().events()).sum(),
                tally.sources(criteria),
                facets,
                unlisted);
    }
}
