package kordon.search;

import kordon.Failure;
import kordon.index.Dimension;

/** A facet value that its dimension can't have. */
public final class UnknownFacetValueException extends Failure {
    private static final long serialVersionUID = 1L;

    private final Dimension dimension;

    UnknownFacetValueException(Dimension dimension, String value, String allowed) {
        super("\"%s\" takes %s, not \"%s\".".formatted(dimension.code(), allowed, value));
        this.dimension = dimension;
    }

    public Dimension dimension() {
        return dimension;
    }
}
