package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.Schema;
import kordon.search.ArticleMatch;
import kordon.search.Cursor;
import kordon.search.EventHit;
import kordon.search.EventResult;
import kordon.search.FoundArticles;
import kordon.search.Recency;
import kordon.search.SearchRequest;
import kordon.search.View;
import org.jspecify.annotations.Nullable;

/**
 * The events that answer a request. A cluster hands out articles, so they are asked for in the order of the first of their
 * events that is still to come; what is read of them is settled as far as the last article, since no event of a later one
 * can stand before that one's first.
 */
final class EventPages {
    /** Articles asked for at once, at most. */
    private static final int MOST_ARTICLES = 200;

    private static final EnumSet<Dimension> DIMENSIONS = EnumSet.allOf(Dimension.class);

    private final SearchRequest request;
    private final ClusterQuestion question;
    private final Recency recency;
    private final @Nullable EventOrder by;
    private final @Nullable Ranked begin;
    private boolean complete = true;

    /** An event at its place in the order. */
    private record Ranked(
            HitOrder.Place place, int number, @Nullable EventHit hit) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byPlace = place.compareTo(other.place);
            return byPlace != 0 ? byPlace : Integer.compare(number, other.number);
        }
    }

    EventPages(SearchRequest request, ClusterQuestion question, Recency recency) {
        this.request = request;
        this.question = question;
        this.recency = recency;
        this.by = request.sort() == SearchRequest.Sort.RELEVANCE ? null : EventOrder.of(request.sort());
        Cursor after = request.after();
        if (after != null) {
            after.check(request, true);
        }
        this.begin = after == null ? null : new Ranked(HitOrder.place(after), after.event(), null);
    }

    EventResult read() throws IOException {
        FacetCounts counts = new FacetCounts(question.filter());
        ObjectNode body = question.words();
        body.set("post_filter", question.filter().ofArticles(null));
        body.set("aggs", counts.asked(DIMENSIONS));
        JsonNode answer = searched(body);
        int upTo = request.page() * request.size();
        List<Ranked> first = request.size() == 0 ? List.of() : first(upTo + 1);
        List<Ranked> page = first.subList(Math.min(first.size(), upTo - request.size()), Math.min(first.size(), upTo));
        return new EventResult(
                ArticlePages.overview(answer, ClusterIndex.total(answer), counts, question),
                page.stream().map(Ranked::hit).toList(),
                first.size() > upTo ? end(page.getLast()) : null,
                complete);
    }

    private Cursor end(Ranked last) {
        HitOrder.Place place = last.place();
        return new Cursor(place.first(), place.second(), place.id(), last.number(), Cursor.question(request, true));
    }

    /** The first events behind the beginning; fewer where there are no more. */
    private List<Ranked> first(int most) throws IOException {
        List<Ranked> events = new ArrayList<>();
        if (begin != null && by == null) {
            // The rest of the article at whose midst the last page ended.
            events.addAll(of(articles(Dsl.term(Schema.ID, begin.place().id()), null, 1)));
        }
        HitOrder.Place last = begin != null && by == null ? begin.place() : null;
        int batch = Math.min(most, MOST_ARTICLES);
        List<JsonNode> hits;
        do {
            hits = articles(null, last, batch);
            events.addAll(of(hits));
            events.sort(Comparator.naturalOrder());
            if (events.size() > most) {
                events = new ArrayList<>(events.subList(0, most));
            }
            last = hits.isEmpty() ? last : order().place(hits.getLast());
            forgetBefore(most - 1 - request.size(), events, last);
        } while (hits.size() == batch
                && !(events.size() == most && events.getLast().place().compareTo(last) <= 0));
        return events;
    }

    /** Lets go of the articles of settled events on pages before the one asked for: there may be thousands. */
    private static void forgetBefore(int page, List<Ranked> events, HitOrder.@Nullable Place settled) {
        for (int i = 0; settled != null && i < Math.min(page, events.size()); i++) {
            Ranked event = events.get(i);
            if (event.hit() != null && event.place().compareTo(settled) < 0) {
                events.set(i, new Ranked(event.place(), event.number(), null));
            }
        }
    }

    /** The articles behind a place, of which some event is still to come. */
    private List<JsonNode> articles(@Nullable ObjectNode only, HitOrder.@Nullable Place after, int size) {
        ObjectNode body = by == null ? question.scored(recency) : question.words();
        List<ObjectNode> filters = new ArrayList<>();
        filters.add(question.filter().ofArticles(null));
        filters.add(by == null ? Dsl.range(Fields.EVENT_COUNT, 1L, null) : Dsl.nested(toCome()));
        if (only != null) {
            filters.add(only);
        }
        body.set("post_filter", Dsl.all(filters));
        body.put("size", size).put("track_total_hits", false);
        ClusterIndex.withArticles(body);
        order().sort(body);
        if (after != null) {
            order().after(after, body);
        }
        return ClusterIndex.hits(searched(body));
    }

    private JsonNode searched(ObjectNode body) {
        JsonNode answer = question.index().search(body);
        complete &= ClusterQuestion.isComplete(answer);
        return answer;
    }

    private HitOrder order() {
        return by == null ? HitOrder.byScore() : HitOrder.byEvents(by, toCome());
    }

    /** The events that fit and stand at the beginning's place in the order, or behind it. */
    private ObjectNode toCome() {
        List<ObjectNode> filters = new ArrayList<>();
        question.filter().ofEvent(null).ifPresent(filters::add);
        if (begin != null && by != null) {
            String field = Fields.ofEvent(by.field());
            ObjectNode untold = Dsl.not(Dsl.exists(field));
            HitOrder.Place place = begin.place();
            filters.add(
                    place.first() == HitOrder.ABSENT
                            ? untold
                            : Dsl.any(
                                    List.of(Dsl.upTo(field, EventOrder.pack(place.first(), place.second())), untold)));
        }
        return filters.isEmpty() ? Dsl.matchAll() : Dsl.all(filters);
    }

    /** The events of articles that fit and stand behind the beginning. */
    private List<Ranked> of(List<JsonNode> hits) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        Map<String, HitOrder.Place> places = new HashMap<>();
        for (JsonNode hit : hits) {
            AnnotatedArticle article = ClusterIndex.article(hit);
            articles.add(article);
            places.put(article.article().id().value(), order().place(hit));
        }
        List<Ranked> events = new ArrayList<>();
        for (ArticleMatch match : FoundArticles.matches(articles, question.criteria(), question.query())) {
            String id = match.article().article().id().value();
            for (EventHit event : match.events()) {
                Ranked ranked = new Ranked(place(event, id, places.get(id)), event.number(), event);
                if (begin == null || ranked.compareTo(begin) > 0) {
                    events.add(ranked);
                }
            }
        }
        return events;
    }

    private HitOrder.Place place(EventHit event, String id, HitOrder.Place ofArticle) {
        if (by == null) {
            return ofArticle;
        }
        OptionalLong key = by.key(event.event());
        return key.isEmpty()
                ? new HitOrder.Place(HitOrder.ABSENT, HitOrder.ABSENT, id)
                : new HitOrder.Place(EventOrder.first(key.getAsLong()), EventOrder.second(key.getAsLong()), id);
    }

    /** How many articles match, or events of them fit. */
    static long total(ClusterQuestion question, View view) {
        ObjectNode body = question.matches();
        Optional<ObjectNode> event = question.filter().ofEvent(null);
        if (view == View.EVENTS) {
            body.set("aggs", FacetCounts.fitting(event.orElse(Dsl.matchAll()), Dsl.object()));
        }
        JsonNode answer = question.whole(body);
        return view == View.ARTICLES
                ? ClusterIndex.total(answer)
                : FacetCounts.fitting(answer.path("aggregations"))
                        .path("doc_count")
                        .asLong();
    }
}
