package kordon.bench.rival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kordon.bench.Request;
import kordon.index.Dimension;
import kordon.search.View;

/**
 * A request as OpenSearch is asked it, in one search: the words as the query, the filters behind it ({@code post_filter}),
 * and for every facet an aggregation under the filters of the others. Events are nested documents, whose values stand on
 * the article as well ({@code include_in_root}): where nothing else is asked of events, these are counted, which is cheaper.
 */
final class OpenSearchQuery {
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru");
    private static final int SIZE = 20;
    private static final int SNIPPETS = 3;

    /** Values of a facet that Kordon's answer has at most, or more. */
    private static final Map<Dimension, Integer> VALUES =
            Map.of(Dimension.REGION, 1_000, Dimension.DATE, 2_000, Dimension.SOURCE, 100);

    private static final int OTHER_VALUES = 50;

    private final Request request;
    private final Filters filters;

    private OpenSearchQuery(Request request) {
        this.request = request;
        this.filters = Filters.of(request);
    }

    /** The body of a search. */
    static Map<String, Object> of(Request request) {
        return new OpenSearchQuery(request).body();
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", SIZE);
        body.put("track_total_hits", true);
        body.put("_source", Map.of("excludes", List.of("body_*")));
        body.put("query", words());
        if (!filters.chosen().isEmpty() || !filters.days().isAll()) {
            body.put("post_filter", articles(filters, request.view() == View.EVENTS));
        }
        body.put("sort", sort());
        body.put("highlight", highlight());
        body.put("aggs", aggregations());
        return body;
    }

    private Map<String, Object> words() {
        List<Object> must = new ArrayList<>();
        List<Object> mustNot = new ArrayList<>();
        for (Wording.Clause clause : Wording.of(request).clauses()) {
            (clause.excluded() ? mustNot : must).add(any(clause));
        }
        return must.isEmpty()
                ? Map.of("match_all", Map.of())
                : Map.of("bool", Map.of("must", must, "must_not", mustNot));
    }

    /** One of the alternatives, in a field of any language. */
    private static Map<String, Object> any(Wording.Clause clause) {
        List<String> fields = Stream.concat(
                        LANGUAGES.stream().map(language -> "title_" + language + "^2"),
                        clause.inTitle() ? Stream.empty() : LANGUAGES.stream().map(language -> "body_" + language))
                .toList();
        List<String> words = new ArrayList<>();
        List<Object> should = new ArrayList<>();
        for (Wording.Term term : clause.terms()) {
            switch (term) {
                case Wording.Word word -> words.add(word.text());
                case Wording.Phrase phrase ->
                    should.add(
                            Map.of("multi_match", Map.of("query", phrase.text(), "type", "phrase", "fields", fields)));
                case Wording.Prefix prefix ->
                    fields.forEach(field -> should.add(Map.of(
                            "prefix",
                            Map.of(
                                    field.replace("^2", ""),
                                    Map.of("value", prefix.text().toLowerCase(Locale.ROOT))))));
            }
        }
        if (!words.isEmpty()) {
            should.add(Map.of("multi_match", Map.of("query", String.join(" ", words), "fields", fields)));
        }
        return Map.of("bool", Map.of("should", should, "minimum_should_match", 1));
    }

    /** Articles that meet filters, by one and the same event. */
    private static Map<String, Object> articles(Filters filters, boolean withTheirEvents) {
        List<Object> met = new ArrayList<>();
        List<Object> broken = new ArrayList<>();
        filters.ofArticles().forEach(chosen -> add(chosen, "", met, broken));
        if (filters.askOfEvents()) {
            Map<String, Object> nested = new LinkedHashMap<>();
            nested.put("path", "events");
            nested.put("query", events(filters));
            if (withTheirEvents) {
                nested.put("inner_hits", Map.of("_source", false));
            }
            met.add(Map.of("nested", nested));
        }
        return Map.of("bool", Map.of("filter", met, "must_not", broken));
    }

    private static Map<String, Object> events(Filters filters) {
        List<Object> met = new ArrayList<>();
        List<Object> broken = new ArrayList<>();
        filters.ofEvents().forEach(chosen -> add(chosen, "events.", met, broken));
        if (filters.from() != null) {
            met.add(Map.of(
                    "range",
                    Map.of("events.last_day", Map.of("gte", filters.from().toString()))));
        }
        if (filters.to() != null) {
            met.add(Map.of(
                    "range",
                    Map.of("events.first_day", Map.of("lte", filters.to().toString()))));
        }
        return Map.of("bool", Map.of("filter", met, "must_not", broken));
    }

    private static void add(Filters.Chosen chosen, String path, List<Object> met, List<Object> broken) {
        String field = path + chosen.dimension().code();
        if (!chosen.selection().included().isEmpty()) {
            met.add(Map.of("terms", Map.of(field, chosen.selection().included())));
        }
        if (!chosen.selection().excluded().isEmpty()) {
            broken.add(Map.of("terms", Map.of(field, chosen.selection().excluded())));
        }
    }

    private List<Object> sort() {
        boolean events = request.view() == View.EVENTS;
        return switch (request.sort()) {
            case RELEVANCE -> List.of("_score");
            case NEWEST -> List.of(events ? byEvent("first_day", "desc") : Map.of("published", "desc"));
            case OLDEST -> List.of(events ? byEvent("first_day", "asc") : Map.of("published", "asc"));
            case CASUALTIES -> List.of(byEvent("killed", "desc"), byEvent("injured", "desc"));
            case DOWNED -> List.of(byEvent("downed", "desc"));
        };
    }

    private Map<String, Object> byEvent(String field, String order) {
        return Map.of(
                "events." + field,
                Map.of(
                        "order",
                        order,
                        "mode",
                        order.equals("desc") ? "max" : "min",
                        "missing",
                        "_last",
                        "nested",
                        Map.of("path", "events", "filter", events(filters))));
    }

    private static Map<String, Object> highlight() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            fields.put("title_" + language, Map.of("number_of_fragments", 0));
            fields.put("body_" + language, Map.of("number_of_fragments", SNIPPETS));
        }
        return Map.of("type", "unified", "fields", fields);
    }

    private Map<String, Object> aggregations() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            Filters others = filters.without(dimension);
            Map<String, Object> counted;
            if (dimension.isOfEvents() && others.askOfEvents()) {
                Map<String, Object> values = new LinkedHashMap<>(values(dimension));
                values.put("aggs", Map.of("articles", Map.of("reverse_nested", Map.of())));
                counted = ofEvents(others, Map.of("values", values));
            } else {
                counted = Map.of("values", values(dimension));
            }
            all.put(dimension.code(), Map.of("filter", articles(others, false), "aggs", counted));
        }
        Filters anyDay = filters.onAnyDay();
        Map<String, Object> months =
                Map.of("date_histogram", Map.of("field", "events.first_day", "calendar_interval", "month"));
        all.put("time", Map.of("filter", articles(anyDay, false), "aggs", ofEvents(anyDay, Map.of("months", months))));
        if (request.view() == View.EVENTS) {
            all.put("found", Map.of("filter", articles(filters, false), "aggs", ofEvents(filters, Map.of())));
        }
        return all;
    }

    private static Map<String, Object> values(Dimension dimension) {
        String field = dimension.isOfEvents() ? "events." + dimension.code() : dimension.code();
        return Map.of("terms", Map.of("field", field, "size", VALUES.getOrDefault(dimension, OTHER_VALUES)));
    }

    /** Something counted of the events that fit. */
    private static Map<String, Object> ofEvents(Filters filters, Map<String, Object> counted) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        fitting.put("filter", events(filters));
        if (!counted.isEmpty()) {
            fitting.put("aggs", counted);
        }
        return Map.of("events", Map.of("nested", Map.of("path", "events"), "aggs", Map.of("fitting", fitting)));
    }
}
