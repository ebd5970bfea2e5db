package kordon.server;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.search.SearchRequest;
import kordon.search.Selection;
import kordon.search.UnknownFacetValueException;
import kordon.search.query.DraftQuery;

/** From the parameters of {@code GET /api/search} to a {@link SearchRequest}. */
final class SearchParameters {
    private static final int DEFAULT_SIZE = 10;
    /** Deep pages cost memory for every hit before them. */
    private static final int LAST_HIT = 10_000;

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("q", "lenient", "match", "from", "to", "sort", "page", "size"),
                    Stream.of(Dimension.values()).map(Dimension::code))
            .toList();

    private SearchParameters() {}

    static SearchRequest read(Map<String, List<String>> values) {
        Parameters parameters = Parameters.of(values, KNOWN);
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Parameters.invalid("to", "\"to\" (%s) lies before \"from\" (%s).".formatted(to, from));
        }
        int size = parameters.number("size", DEFAULT_SIZE, 0, SearchRequest.MOST_HITS);
        int page = parameters.number("page", 1, 1, LAST_HIT / Math.max(size, 1));
        return new SearchRequest(
                query(parameters),
                parameters.choice("match", SearchRequest.Match.ALL),
                filters(parameters),
                from,
                to,
                parameters.choice("sort", SearchRequest.Sort.RELEVANCE),
                page,
                size);
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
