package kordon.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The chosen values of one dimension: an event fits when it has one of {@code included} (where there are any) and none of
 * {@code excluded}. A value stands for all that lies below it.
 */
public record Selection(Set<String> included, Set<String> excluded) {

    public Selection {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    public static Selection of(String... included) {
        return new Selection(new LinkedHashSet<>(List.of(included)), Set.of());
    }

    public boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }
}
