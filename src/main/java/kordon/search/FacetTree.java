package kordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;

/**
 * The counts of one dimension as a tree of values: those that some article has, and those chosen or excluded whether or
 * not it has. Names, of which there may be thousands, are cut to the most frequent; codes are few.
 */
final class FacetTree {
    /** Names listed at the top level. */
    static final int TOP_NAMES = 100;

    /** Names listed below a value. */
    static final int NAMES_BELOW = 20;

    private static final Comparator<Counted> MOST_FIRST =
            Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::value);
    private static final Comparator<Counted> NEWEST_FIRST =
            Comparator.comparing(Counted::value).reversed();

    private final Dimension dimension;
    private final FacetTally tally;
    private final IndexSnapshot snapshot;
    private final Selection selection;

    /** The values one level below a value, and those of the top level below "". */
    private final Map<String, Set<String>> below = new HashMap<>();

    private record Counted(String value, int count) {}

    /** Values of one level, and how many more it has. */
    record Level(List<FacetValue> values, int unlisted) {}

    FacetTree(Dimension dimension, Criteria criteria, IndexSnapshot snapshot, FacetTally tally) {
        this.dimension = dimension;
        this.snapshot = snapshot;
        this.tally = tally;
        this.selection = criteria.selection(dimension);
        for (int number = 0; number < snapshot.values(dimension).size(); number++) {
            if (tally.of(dimension, number) > 0) {
                place(snapshot.values(dimension).value(number));
            }
        }
        selection.included().forEach(this::place);
        selection.excluded().forEach(this::place);
    }

    /** Puts a value and those above it into the tree. */
    private void place(String value) {
        String up = dimension.parent(value).orElse("");
        boolean isNew = below.computeIfAbsent(up, u -> new LinkedHashSet<>()).add(value);
        if (isNew && !up.isEmpty()) {
            place(up);
        }
    }

    /** The top level with what lies below. */
    Level build() {
        return level("");
    }

    private Level level(String up) {
        List<Counted> all = new ArrayList<>();
        for (String value : below.getOrDefault(up, Set.of())) {
            OptionalInt number = snapshot.values(dimension).number(value);
            all.add(new Counted(value, number.isPresent() ? tally.of(dimension, number.getAsInt()) : 0));
        }
        all.sort(dimension == Dimension.DATE ? NEWEST_FIRST : MOST_FIRST);
        List<FacetValue> listed = new ArrayList<>();
        int names = 0;
        for (Counted each : all) {
            boolean isName = isName(each.value());
            if (!isName || names < (up.isEmpty() ? TOP_NAMES : NAMES_BELOW) || isChosen(each.value())) {
                listed.add(value(each));
            }
            names += isName ? 1 : 0;
        }
        return new Level(listed, all.size() - listed.size());
    }

    private FacetValue value(Counted counted) {
        String value = counted.value();
        Level level = level(value);
        return new FacetValue(
                value,
                FacetLabels.of(dimension, value),
                counted.count(),
                selection.included().contains(value),
                selection.excluded().contains(value),
                level.values(),
                level.unlisted());
    }

    private boolean isChosen(String value) {
        return selection.included().contains(value) || selection.excluded().contains(value);
    }

    /** Whether a value is a name out of the articles and not a code of the codebook. */
    private boolean isName(String value) {
        return dimension == Dimension.SOURCE || dimension == Dimension.REGION && value.indexOf('/') > 0;
    }
}
