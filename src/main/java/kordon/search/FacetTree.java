package kordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import kordon.index.IndexSnapshot;

/** The counts of a request as trees of values. */
final class FacetTree {
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);
    private static final Comparator<FacetValue> NEWEST_FIRST =
            Comparator.comparing(FacetValue::value).reversed();

    private final Dimension dimension;
    private final DimensionValues values;
    private final FacetCounts counts;
    private final Selection selection;

    /** The values one level below a value, and those of the top level below "". */
    private final Map<String, Set<String>> below = new HashMap<>();

    private FacetTree(Dimension dimension, DimensionValues values, FacetCounts counts, Selection selection) {
        this.dimension = dimension;
        this.values = values;
        this.counts = counts;
        this.selection = selection;
    }

    /** The values of every dimension that some article has, and those chosen or excluded whether or not it has. */
    static Map<Dimension, List<FacetValue>> of(SearchRequest request, IndexSnapshot snapshot, FacetCounts counts) {
        Map<Dimension, List<FacetValue>> trees = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Selection selection = request.filters().getOrDefault(dimension, Selection.of());
            trees.put(dimension, new FacetTree(dimension, snapshot.values(dimension), counts, selection).build());
        }
        return trees;
    }

    private List<FacetValue> build() {
        for (int number = 0; number < values.size(); number++) {
            if (counts.of(dimension, number) > 0) {
                place(values.value(number));
            }
        }
        selection.included().forEach(this::place);
        selection.excluded().forEach(this::place);
        return level("");
    }

    /** Puts a value and those above it into the tree. */
    private void place(String value) {
        String up = dimension.parent(value).orElse("");
        boolean isNew = below.computeIfAbsent(up, u -> new TreeSet<>()).add(value);
        if (isNew && !up.isEmpty()) {
            place(up);
        }
    }

    private List<FacetValue> level(String up) {
        List<FacetValue> level = new ArrayList<>();
        for (String value : below.getOrDefault(up, Set.of())) {
            OptionalInt number = values.number(value);
            level.add(new FacetValue(
                    value,
                    FacetLabels.of(dimension, value),
                    number.isPresent() ? counts.of(dimension, number.getAsInt()) : 0,
                    selection.included().contains(value),
                    level(value)));
        }
        level.sort(dimension == Dimension.DATE ? NEWEST_FIRST : MOST_FIRST);
        return level;
    }
}
