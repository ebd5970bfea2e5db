package kordon.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Span;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API writes it: the codebook's names and codes, absent facts as {@code null}.
 *
 * @param weapons weapon types
 * @param subtypes weapon subtypes, as {@code drone/shahed}
 * @param evidence {@code [start,end)} offsets of its sentences in the article's body
 */
public record EventJson(
        String region,
        @Nullable String place,
        String side,
        List<String> weapons,
        List<String> subtypes,
        @Nullable String date,
        String outcome,
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer launched,
        @Nullable Integer downed,
        @Nullable String claimedBy,
        String confidence,
        List<int[]> evidence) {

    public static EventJson of(StrikeEvent event) {
        return new EventJson(
                event.region().value().code(),
                value(event.place()),
                event.side().value().code(),
                event.weapons().stream()
                        .map(weapon -> weapon.value().type().code())
                        .distinct()
                        .toList(),
                event.weapons().stream()
                        .map(Mention::value)
                        .filter(WeaponType::isSubtype)
                        .map(WeaponType::code)
                        .distinct()
                        .toList(),
                event.date() == null ? null : event.date().value().toString(),
                event.outcome().value().code(),
                value(event.killed()),
                value(event.injured()),
                value(event.launched()),
                value(event.downed()),
                value(event.claimedBy()),
                event.confidence().code(),
                event.evidence().stream()
                        .filter(span -> span.part() == Span.Part.BODY)
                        .map(span -> new int[] {span.start(), span.end()})
                        .toList());
    }

    private static <V> @Nullable V value(@Nullable Mention<V> mention) {
        return mention == null ? null : mention.value();
    }

    /** Where each fact of an event stands, by the name of its field; a list of weapons has the span of its first. */
    static Map<String, SpanJson> spans(StrikeEvent event) {
        Map<String, SpanJson> spans = new LinkedHashMap<>();
        put(spans, "region", event.region());
        put(spans, "place", event.place());
        put(spans, "side", event.side());
        put(spans, "weapons", event.weapons().getFirst());
        put(spans, "date", event.date());
        put(spans, "outcome", event.outcome());
        put(spans, "killed", event.killed());
        put(spans, "injured", event.injured());
        put(spans, "launched", event.launched());
        put(spans, "downed", event.downed());
        put(spans, "claimed_by", event.claimedBy());
        return spans;
    }

    private static void put(Map<String, SpanJson> spans, String field, @Nullable Mention<?> mention) {
        if (mention != null) {
            spans.put(field, SpanJson.of(mention.span()));
        }
    }

    /** A span of the title or the body. */
    public record SpanJson(String part, int start, int end) {
        static SpanJson of(Span span) {
            return new SpanJson(span.part() == Span.Part.TITLE ? "title" : "body", span.start(), span.end());
        }
    }
}
