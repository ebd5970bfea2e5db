package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kordon.index.Schema;
import kordon.search.Cursor;
import kordon.search.SearchRequest;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * An order of articles, as a cluster sorts by it and as a cursor remembers it. The largest numbers come first; what has none
 * comes last, ties go by the article's id.
 */
final class HitOrder {
    /** Behind everything that has what the order goes by, in a cursor. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final long ABSENT_FROM_OLDEST = Long.MAX_VALUE;

    private final ArrayNode sort = Dsl.array(List.of());
    private final Kind kind;

    /** What the numbers are: those of the cluster and those of a cursor differ. */
    private enum Kind {
        SCORE,
        NEWEST,
        OLDEST,
        EVENTS
    }

    /** What a hit stands by: the numbers of a cursor, and the article's id. */
    record Place(long first, long second, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byFirst = Long.compare(other.first, first);
            int bySecond = byFirst != 0 ? byFirst : Long.compare(other.second, second);
            return bySecond != 0 ? bySecond : compareIds(id, other.id);
        }

        /** As a cluster sorts keywords: by their characters, not by the halves of those beyond the first 65,536. */
        private static int compareIds(String one, String other) {
            return new BytesRef(one).compareTo(new BytesRef(other));
        }
    }

    private HitOrder(Kind kind) {
        this.kind = kind;
    }

    /** Articles in the order that a request asks for; by their worst event among those that fit, where it goes by events. */
    static HitOrder ofArticles(SearchRequest.Sort sort, CriteriaFilter filter) {
        return switch (sort) {
            case RELEVANCE -> byScore();
            case NEWEST -> byPublication(Kind.NEWEST, "desc");
            case OLDEST -> byPublication(Kind.OLDEST, "asc");
            case CASUALTIES, DOWNED ->
                byEvents(EventOrder.of(sort), filter.ofEvent(null).orElse(Dsl.matchAll()));
        };
    }

    /** Best score first. */
    static HitOrder byScore() {
        HitOrder order = new HitOrder(Kind.SCORE);
        order.sort.add(Dsl.of("_score", Dsl.object().put("order", "desc")));
        return order.ended();
    }

    /** Articles by the first of their events that meet a query. */
    static HitOrder byEvents(EventOrder events, ObjectNode event) {
        HitOrder order = new HitOrder(Kind.EVENTS);
        ObjectNode nested = Dsl.object().put("path", Fields.EVENTS);
        nested.set("filter", event);
        ObjectNode by = Dsl.object().put("order", "desc").put("mode", "max").put("missing", "_last");
        by.set("nested", nested);
        order.sort.add(Dsl.of(Fields.ofEvent(events.field()), by));
        return order.ended();
    }

    private static HitOrder byPublication(Kind kind, String direction) {
        HitOrder order = new HitOrder(kind);
        for (String field : List.of(Schema.PUBLISHED, Schema.PUBLISHED_DAY)) {
            ObjectNode by = Dsl.object().put("order", direction).put("missing", "_last");
            order.sort.add(Dsl.of(field, by.put("numeric_type", "long")));
        }
        return order.ended();
    }

    private HitOrder ended() {
        sort.add(Dsl.of(Schema.ID, Dsl.object().put("order", "asc")));
        return this;
    }

    /** Lets a search sort by it. */
    void sort(ObjectNode body) {
        body.set("sort", sort);
    }

    /** Lets a search begin behind a place. */
    void after(Place place, ObjectNode body) {
        ArrayNode after = body.putArray("search_after");
        switch (kind) {
            case SCORE -> after.add(NumericUtils.sortableIntToFloat((int) place.first()));
            case NEWEST -> after.add(place.first()).add(place.second());
            case OLDEST -> after.add(reversed(place.first())).add(reversed(place.second()));
            case EVENTS -> after.add(place.first() == ABSENT ? ABSENT : EventOrder.pack(place.first(), place.second()));
        }
        after.add(place.id());
    }

    /** Where a hit stands. */
    Place place(JsonNode hit) {
        JsonNode values = hit.path("sort");
        String id = values.path(values.size() - 1).asText();
        return switch (kind) {
            case SCORE ->
                new Place(NumericUtils.floatToSortableInt((float) values.path(0).asDouble()), 0, id);
            case NEWEST -> new Place(values.path(0).asLong(), values.path(1).asLong(), id);
            case OLDEST ->
                new Place(
                        reversed(values.path(0).asLong()),
                        reversed(values.path(1).asLong()),
                        id);
            case EVENTS -> {
                long key = values.path(0).asLong();
                yield key == ABSENT
                        ? new Place(ABSENT, ABSENT, id)
                        : new Place(EventOrder.first(key), EventOrder.second(key), id);
            }
        };
    }

    /** The place of a cursor's article. */
    static Place place(Cursor cursor) {
        return new Place(cursor.first(), cursor.second(), cursor.id());
    }

    private static long reversed(long number) {
        if (number == ABSENT) {
            return ABSENT_FROM_OLDEST;
        }
        return number == ABSENT_FROM_OLDEST ? ABSENT : -number;
    }
}
