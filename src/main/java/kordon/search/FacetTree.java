package kordon.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kordon.index.Dimension;
import kordon.index.DimensionValues;

/**
 * The counts of one dimension as a tree of values: those that some article has, and those chosen or excluded whether or
 * not it has. Codes are few; names, of which there may be thousands, are cut to the most frequent. Places and days, most of
 * all values and seldom looked at, stand only where a choice lies: beside one that is chosen, and below it.
 */
final class FacetTree {
    /** Names listed at the top level. */
    static final int TOP_NAMES = 100;

    /** Names listed below a value. */
    static final int NAMES_BELOW = 20;

    /** {@code 2024-05-17}. */
    private static final int LENGTH_OF_DAY = 10;

    private static final Comparator<Counted> MOST_FIRST =
            Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::value);
    private static final Comparator<Counted> NEWEST_FIRST =
            Comparator.comparing(Counted::value).reversed();

    private final Dimension dimension;
    private final DimensionCounts values;
    private final Selection selection;

    /** By the number of a value, and last for the top level, one value below it; by that one's number its next sibling. */
    private final int[] firstBelow;

    private final int[] nextSibling;

    /** Values whose places or days are listed. */
    private final Set<String> opened = new HashSet<>();

    /** Chosen values that the snapshot does not hold, by the value above them, "" for the top level. */
    private final Map<String, Set<String>> strangers = new HashMap<>();

    private record Counted(String value, int number, int count) {}

    /** Values of one level, and how many more it has. */
    record Level(List<FacetValue> values, int unlisted) {}

    FacetTree(Dimension dimension, Criteria criteria, DimensionCounts counts) {
        this.dimension = dimension;
        this.values = counts;
        this.selection = criteria.selection(dimension);
        this.firstBelow = filled(values.size() + 1);
        this.nextSibling = filled(values.size());
        boolean[] placed = new boolean[values.size()];
        for (int number = 0; number < values.size(); number++) {
            if (values.articles(number) > 0) {
                place(number, placed);
            }
        }
        selection.included().forEach(value -> placeChosen(value, placed));
        selection.excluded().forEach(value -> placeChosen(value, placed));
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, DimensionValues.NONE);
        return numbers;
    }

    private void placeChosen(String value, boolean[] placed) {
        place(value, placed);
        opened.add(value);
        opened.add(dimension.parent(value).orElse(""));
    }

    /** Puts a value and those above it into the tree. */
    private void place(String value, boolean[] placed) {
        OptionalInt number = values.number(value);
        if (number.isPresent()) {
            place(number.getAsInt(), placed);
            return;
        }
        String up = dimension.parent(value).orElse("");
        strangers.computeIfAbsent(up, u -> new TreeSet<>()).add(value);
        if (!up.isEmpty()) {
            place(up, placed);
        }
    }

    private void place(int number, boolean[] placed) {
        for (int each = number; each != DimensionValues.NONE && !placed[each]; each = values.parent(each)) {
            placed[each] = true;
            int up = slot(values.parent(each));
            nextSibling[each] = firstBelow[up];
            firstBelow[up] = each;
        }
    }

    /** Where a value's children hang. */
    private int slot(int number) {
        return number == DimensionValues.NONE ? values.size() : number;
    }

    /** The top level with what lies below. */
    Level build() {
        return level("", DimensionValues.NONE);
    }

    private Level level(String up, int upNumber) {
        List<Counted> all = new ArrayList<>();
        int unlisted = 0;
        boolean open = opened.contains(up);
        if (up.isEmpty() || upNumber != DimensionValues.NONE) {
            for (int each = firstBelow[slot(upNumber)]; each != DimensionValues.NONE; each = nextSibling[each]) {
                if (open || !isDetail(values.value(each))) {
                    all.add(new Counted(values.value(each), each, values.articles(each)));
                } else {
                    unlisted++;
                }
            }
        }
        for (String stranger : strangers.getOrDefault(up, Set.of())) {
            all.add(new Counted(stranger, DimensionValues.NONE, 0));
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
        return new Level(listed, unlisted + all.size() - listed.size());
    }

    private FacetValue value(Counted counted) {
        String value = counted.value();
        Level level = level(value, counted.number());
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

    /** Whether a value is a place or a day. */
    private boolean isDetail(String value) {
        return dimension == Dimension.REGION && value.indexOf('/') > 0
                || dimension == Dimension.DATE && value.length() == LENGTH_OF_DAY;
    }

    /** Whether a value is a name out of the articles and not a code of the codebook. */
    private boolean isName(String value) {
        return dimension == Dimension.SOURCE || dimension == Dimension.REGION && value.indexOf('/') > 0;
    }
}
