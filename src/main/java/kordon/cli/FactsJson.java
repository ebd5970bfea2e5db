package kordon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kordon.event.AnnotatedArticle;
import kordon.server.EventJson;
import kordon.server.Json;
import kordon.server.TotalJson;

/**
 * The facts of an article in one line of JSON, with the names of the labelled articles: the union of its events' values,
 * the events, and the numbers told of several of them together.
 *
 * @param key the input's id, or its file's name without endings
 */
record FactsJson(
        String key,
        List<String> regions,
        List<String> weapons,
        List<String> subtypes,
        List<String> sides,
        List<String> dates,
        List<EventJson> events,
        List<TotalJson> totals) {

    static String line(AnnotatedArticle article) {
        List<EventJson> events = article.events().stream().map(EventJson::of).toList();
        try {
            return Json.MAPPER.writeValueAsString(new FactsJson(
                    article.article().key(),
                    union(events, event -> Stream.of(event.region())),
                    union(events, event -> event.weapons().stream()),
                    union(events, event -> event.subtypes().stream()),
                    union(events, event -> Stream.of(event.side())),
                    union(events, event -> Stream.ofNullable(event.date())),
                    events,
                    article.totals().stream().map(TotalJson::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }

    private static List<String> union(Collection<EventJson> events, Function<EventJson, Stream<String>> values) {
        return events.stream().flatMap(values).distinct().toList();
    }
}
