package kordon.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kordon.index.Dimension;

/**
 * The chosen values of one dimension: an event fits when it has one of {@code included} (where there are any) and none of
 * {@code excluded}. A value stands for all that lies below it.
 */
public record Selection(Set<String> included, Set<String> excluded) {

    /** Nothing chosen. */
    public static final Selection NOTHING = new Selection(Set.of(), Set.of());

    public Selection {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    public static Selection of(String... included) {
        return new Selection(new LinkedHashSet<>(List.of(included)), Set.of());
    }

    /**
     * Reads values as people write them: codes in any case, {@code !} before those to exclude.
     *
     * @throws UnknownFacetValueException where the dimension can't have a value
     */
    public static Selection parse(Dimension dimension, List<String> values) {
        Set<String> included = new LinkedHashSet<>();
        Set<String> excluded = new LinkedHashSet<>();
        for (String value : values) {
            if (value.startsWith("!")) {
                excluded.add(FacetCodes.of(dimension, value.substring(1)));
            } else {
                included.add(FacetCodes.of(dimension, value));
            }
        }
        return new Selection(included, excluded);
    }

    /** Whether something with just this value fits. */
    boolean admits(String value) {
        return (included.isEmpty() || included.contains(value)) && !excluded.contains(value);
    }

    public boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }
}
