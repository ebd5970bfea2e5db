package kordon.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The facet dimensions: the one list from which the writer, the searcher, the API and the page take their facets. Values
 * are codes of the codebook; in a hierarchy the parent's code is found by {@code DocumentMapper}, so that a value alone
 * names its place in the tree.
 */
public enum Dimension {
    /** Country › region › place: {@code RU}, {@code RU-BEL}, {@code RU-BEL/Shebekino}. */
    REGION("Region"),
    /** Weapon › subtype: {@code drone}, {@code drone/shahed}. */
    WEAPON("Weapon"),
    /** The attacking side. */
    SIDE("Side"),
    /** Year › month › day: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}. */
    DATE("Date");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The name in the index, in the API's parameters and in its answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The dimension with a code. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }
}
