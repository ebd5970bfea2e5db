package kordon.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.index.EventNumber;

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

    /** Not a field but a way to look: {@code exact:word} finds the word as it is written. */
    static final String EXACT = "exact";

    /** Whether each language has a field of its own. */
    boolean isText() {
        return this == TITLE || this == BODY;
    }

    static Optional<QueryField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names of all fields, those of events too, for messages. */
    static String names() {
        Stream<String> own = Stream.concat(
                Arrays.stream(values()).map(field -> field.name().toLowerCase(Locale.ROOT)), Stream.of(EXACT));
        Stream<String> dimensions =
                Arrays.stream(Dimension.values()).filter(Dimension::isOfEvents).map(Dimension::code);
        Stream<String> numbers = Arrays.stream(EventNumber.values()).map(EventNumber::code);
        return Stream.of(own, dimensions, numbers).flatMap(names -> names).collect(Collectors.joining(", "));
    }
}
