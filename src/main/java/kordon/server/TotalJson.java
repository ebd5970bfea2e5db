package kordon.server;

import kordon.event.Total;

/**
 * A number told of several events together, as the API writes it.
 *
 * @param count what is counted, by the name that an event's own number has
 * @param span the words that say so
 */
public record TotalJson(String count, int number, EventJson.SpanJson span) {

    public static TotalJson of(Total total) {
        return new TotalJson(
                total.count().code(),
                total.number().value(),
                EventJson.SpanJson.of(total.number().span()));
    }
}
