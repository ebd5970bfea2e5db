package kordon.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.search.Criteria;
import kordon.search.Cursor;
import kordon.search.DayRange;
import kordon.search.SearchRequest;
import kordon.search.Selection;
import kordon.search.UnknownFacetValueException;
import kordon.search.query.DraftQuery;
import org.jspecify.annotations.Nullable;

/** From parameters of the API to what they ask of the search. */
final class SearchParameters {
    private static final int DEFAULT_SIZE = 10;

    /** The parameters of {@link #criteria}. */
    static final List<String> CRITERIA = Stream.concat(
                    Stream.of("q", "lenient", "match", "from", "to", "published_from", "published_to"),
                    Stream.of(Dimension.values()).map(Dimension::code))
            .toList();

    /** The parameters of {@link #request}. */
    static final List<String> REQUEST = and("sort", "recency", "explain", "page", "size", "cursor");

    private SearchParameters() {}

    /** What a search can be given, with a few more that only some routes know. */
    static List<String> and(String... more) {
        return Stream.concat(CRITERIA.stream(), Stream.of(more)).toList();
    }

    /** What articles and events must meet. */
    static Criteria criteria(Parameters parameters) {
        return new Criteria(
                query(parameters),
                parameters.choice("match", Criteria.Match.ALL),
                filters(parameters),
                days(parameters, "from", "to"),
                days(parameters, "published_from", "published_to"));
    }

    /** A page of hits. */
    static SearchRequest request(Parameters parameters) {
        @Nullable String cursor = parameters.one("cursor");
        int size = parameters.number("size", DEFAULT_SIZE, cursor == null ? 0 : 1, SearchRequest.MOST_HITS);
        if (cursor != null && parameters.one("page") != null) {
            throw Parameters.invalid("page", "\"page\" and \"cursor\" do not go together.");
        }
        int page = parameters.number("page", 1, 1, SearchRequest.LAST_PAGED_HIT / Math.max(size, 1));
        return new SearchRequest(
                criteria(parameters),
                parameters.choice("sort", SearchRequest.Sort.RELEVANCE),
                parameters.choice("recency", Switch.ON) == Switch.ON,
                parameters.choice("explain", YesNo.FALSE) == YesNo.TRUE,
                page,
                size,
                cursor == null ? null : cursor(cursor));
    }

    /** A page of articles, newest first. */
    static SearchRequest newest(Parameters parameters, int usualSize) {
        @Nullable String cursor = parameters.one("cursor");
        return new SearchRequest(
                criteria(parameters),
                SearchRequest.Sort.NEWEST,
                false,
                false,
                1,
                parameters.number("size", usualSize, 1, SearchRequest.MOST_HITS),
                cursor == null ? null : cursor(cursor));
    }

    private enum YesNo {
        TRUE,
        FALSE
    }

    /** Something that can be switched off. */
    private enum Switch {
        ON,
        OFF
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (Cursor.Refused e) {
            throw Parameters.invalid("cursor", e.getMessage());
        }
    }

    private static DayRange days(Parameters parameters, String first, String last) {
        try {
            return DayRange.asked("\"" + first + "\"", parameters.day(first), "\"" + last + "\"", parameters.day(last));
        } catch (DayRange.Reversed e) {
            throw Parameters.invalid(last, e.getMessage());
        }
    }

    /** The query; a draft as it is understood, so that it never fails. */
    static String query(Parameters parameters) {
        String query = parameters.one("q");
        if (query == null) {
            return "";
        }
        return parameters.choice("lenient", Lenient.FALSE) == Lenient.TRUE ? DraftQuery.understood(query) : query;
    }

    private enum Lenient {
        TRUE,
        FALSE
    }

    private static Map<Dimension, Selection> filters(Parameters parameters) {
        Map<Dimension, Selection> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            try {
                filters.put(dimension, Selection.parse(dimension, parameters.all(dimension.code())));
            } catch (UnknownFacetValueException e) {
                throw Parameters.invalid(dimension.code(), e.getMessage());
            }
        }
        return filters;
    }
}
