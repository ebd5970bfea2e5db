package kordon.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that a query can name. */
enum QueryField {
    /** The headline. */
    TITLE,
    /** The article's own text. */
    BODY,
    /** The outlet, whole: {@code source:kyivpost.example}, or its beginning: {@code source:kyiv*}. */
    SOURCE,
    /** The language: {@code lang:uk}. */
    LANG,
    /** Names of authors. */
    AUTHOR,
    /** Names of places that an event happened at. */
    PLACE;

    /** Whether each language has a field of its own. */
    boolean isText() {
        return this == TITLE || this == BODY;
    }

    static Optional<QueryField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
