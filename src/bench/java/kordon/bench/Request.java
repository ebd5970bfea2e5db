package kordon.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.index.Dimension;
import kordon.search.Criteria;
import kordon.search.DayRange;
import kordon.search.SearchRequest;
import kordon.search.Selection;
import kordon.search.View;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmarks of searching ask: one row of {@code requests.tsv}.
 *
 * @param query in the query language; empty for everything
 * @param filters values by the API's name of the parameter, in the order of the row
 */
public record Request(
        String name, String query, Map<String, List<String>> filters, View view, SearchRequest.Sort sort) {

    /** All of them: the front page first, then "Belgorod drone". */
    public static List<Request> all() {
        return Table.beside(Request.class, "requests.tsv").rows().stream()
                .map(Request::of)
                .toList();
    }

    private static Request of(Table.Row row) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String filter : row.get("filters").split("&")) {
            int sign = filter.indexOf('=');
            if (sign > 0) {
                filters.computeIfAbsent(filter.substring(0, sign), name -> new ArrayList<>())
                        .add(filter.substring(sign + 1));
            }
        }
        return new Request(
                row.get("name"),
                row.get("query"),
                filters,
                View.valueOf(row.get("view").toUpperCase(Locale.ROOT)),
                SearchRequest.Sort.valueOf(row.get("sort").toUpperCase(Locale.ROOT)));
    }

    /** What it asks of articles and events. */
    public Criteria criteria() {
        Criteria criteria = Criteria.of(query)
                .on(new DayRange(day("from"), day("to")))
                .publishedOn(new DayRange(day("published_from"), day("published_to")));
        for (Dimension dimension : Dimension.values()) {
            criteria = criteria.with(
                    dimension, Selection.parse(dimension, filters.getOrDefault(dimension.code(), List.of())));
        }
        return criteria;
    }

    /** Its first page, for a search in process; what the {@link #view} asks for is the caller's to choose. */
    SearchRequest firstPage(int size) {
        return new SearchRequest(criteria()).by(sort).page(1, size);
    }

    /** Its criteria as the API takes them, without an order: what facets, histogram and map count. */
    String criteriaParameters() {
        StringBuilder parameters = new StringBuilder("q=").append(encoded(query));
        filters.forEach((name, values) -> values.forEach(
                value -> parameters.append('&').append(name).append('=').append(encoded(value))));
        return parameters.toString();
    }

    /** Its first page as path and query of the API. */
    String address(int size) {
        return "/api/%s?%s&sort=%s&size=%d"
                .formatted(
                        view == View.EVENTS ? "events" : "search",
                        criteriaParameters(),
                        sort.name().toLowerCase(Locale.ROOT),
                        size);
    }

    @Nullable
    LocalDate day(String parameter) {
        List<String> days = filters.getOrDefault(parameter, List.of());
        return days.isEmpty() ? null : LocalDate.parse(days.getFirst());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
