package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.event.AnnotatedArticle;
import kordon.search.TopHits.Ranked;
import org.jspecify.annotations.Nullable;

/** The hits of one request in one snapshot: runs it and cuts out the page. */
final class HitSearch {
    private final SearchRequest request;
    private final Question question;
    private final Recency recency;
    private final boolean ofEvents;

    HitSearch(SearchRequest request, Question question, boolean ofEvents) {
        this.request = request;
        this.question = question;
        this.ofEvents = ofEvents;
        this.recency = request.recency() ? Recency.in(question.snapshot()) : Recency.OFF;
        Cursor after = request.after();
        if (after != null) {
            after.check(request, ofEvents);
        }
    }

    /** The hits of the page, and where the next one begins, if there is one. */
    record Page(
            Overview overview, List<Ranked> hits, @Nullable Cursor next) {}

    Page page(Overviews overviews) throws IOException {
        boolean everything = question.isEverything();
        int upTo = request.page() * request.size();
        // One more than shown tells whether there is a next page.
        int most = request.size() == 0 ? 0 : upTo + 1;
        List<MatchCollector<TopHits>> parts = everything && most == 0
                ? List.of()
                : MatchCollector.search(question, !everything, () -> new TopHits(request, recency, ofEvents, most));
        List<Ranked> first =
                TopHits.merge(parts.stream().map(MatchCollector::sink).toList(), most);
        List<Ranked> page = first.subList(Math.min(first.size(), upTo - request.size()), Math.min(first.size(), upTo));
        return new Page(
                everything ? overviews.ofEverything(question) : Overviews.of(question, parts),
                page,
                first.size() > upTo ? end(page.getLast()) : null);
    }

    private Cursor end(Ranked last) {
        return new Cursor(
                last.first, last.second, last.id().utf8ToString(), last.event, Cursor.question(request, ofEvents));
    }

    /** The articles of hits, marked. */
    List<Hit> articles(List<Ranked> page) throws IOException {
        return new HitReader(question.snapshot(), question.query(), request, recency).read(page);
    }

    /** The events of hits. */
    List<EventHit> events(List<Ranked> page) throws IOException {
        Map<Integer, AnnotatedArticle> articles = new HashMap<>();
        List<EventHit> hits = new ArrayList<>();
        for (Ranked hit : page) {
            AnnotatedArticle article = articles.get(hit.document);
            if (article == null) {
                article = question.snapshot().article(hit.document);
                articles.put(hit.document, article);
            }
            hits.add(new EventHit(article, hit.event));
        }
        return hits;
    }
}
