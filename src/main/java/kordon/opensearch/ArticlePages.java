package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.Schema;
import kordon.search.Cursor;
import kordon.search.FoundArticles;
import kordon.search.Overview;
import kordon.search.Ranking;
import kordon.search.Recency;
import kordon.search.ScoreExplanation;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import org.apache.lucene.search.Explanation;

/** The articles that answer a request: hits and counts come with one and the same search. */
final class ArticlePages {
    private static final EnumSet<Dimension> DIMENSIONS = EnumSet.allOf(Dimension.class);

    private final SearchRequest request;
    private final ClusterQuestion question;
    private final Recency recency;
    private final HitOrder order;
    private final FacetCounts counts;

    ArticlePages(SearchRequest request, ClusterQuestion question, Recency recency) {
        this.request = request;
        this.question = question;
        this.recency = recency;
        this.order = HitOrder.ofArticles(request.sort(), question.filter());
        this.counts = new FacetCounts(question.filter());
        Cursor after = request.after();
        if (after != null) {
            after.check(request, false);
        }
    }

    SearchResult read() throws IOException {
        Cursor after = request.after();
        ObjectNode body = question.scored(recency);
        body.set("post_filter", question.filter().ofArticles(null));
        body.set("aggs", counts.asked(DIMENSIONS));
        order.sort(body);
        body.put("track_scores", true);
        ClusterIndex.withArticles(body);
        // By number, the total tells whether there is a next page; by cursor, one hit more than is shown does.
        body.put("size", after == null || request.size() == 0 ? request.size() : request.size() + 1);
        if (after == null) {
            body.put("from", (request.page() - 1) * request.size());
        } else {
            order.after(HitOrder.place(after), body);
        }
        JsonNode answer = question.index().search(body);
        long total = ClusterIndex.total(answer);
        List<JsonNode> found = ClusterIndex.hits(answer);
        List<JsonNode> page = found.subList(0, Math.min(found.size(), request.size()));
        boolean more = after == null ? total > (long) request.page() * request.size() : found.size() > request.size();
        return new SearchResult(
                overview(answer, total),
                FoundArticles.hits(scored(page), question.query()),
                more && !page.isEmpty() ? end(page.getLast()) : null,
                ClusterQuestion.isComplete(answer));
    }

    private Overview overview(JsonNode answer, long total) {
        return overview(answer, total, counts, question);
    }

    /** What an answer with facets counted. */
    static Overview overview(JsonNode answer, long total, FacetCounts counts, ClusterQuestion question) {
        return Overview.of(
                question.criteria(), total, counts.events(answer), counts.read(answer, DIMENSIONS, aggregations -> {
                    ObjectNode body = question.words();
                    body.set("aggs", aggregations);
                    return question.index().search(body);
                }));
    }

    private Cursor end(JsonNode last) {
        HitOrder.Place place = order.place(last);
        return new Cursor(place.first(), place.second(), place.id(), -1, Cursor.question(request, false));
    }

    private List<FoundArticles.Scored> scored(List<JsonNode> page) throws IOException {
        Map<String, Explanation> explanations = request.explain() ? explanations(page) : Map.of();
        List<FoundArticles.Scored> scored = new ArrayList<>();
        for (JsonNode hit : page) {
            AnnotatedArticle article = ClusterIndex.article(hit);
            Explanation why = explanations.get(hit.path("_id").asText());
            scored.add(new FoundArticles.Scored(
                    article,
                    (float) hit.path("_score").asDouble(),
                    why == null ? null : ScoreExplanation.of(why, recency(article.article()))));
        }
        return scored;
    }

    private float recency(Article article) {
        Published published = article.published();
        return published == null ? 1 : recency.factor(published.day().toEpochDay());
    }

    /** Why the articles of a page have the scores that the words give them, by their names on the cluster. */
    private Map<String, Explanation> explanations(List<JsonNode> page) {
        List<String> ids = page.stream()
                .map(hit -> hit.path("sort").path(hit.path("sort").size() - 1).asText())
                .toList();
        ObjectNode body = question.scored(Recency.OFF);
        body.set("post_filter", Dsl.terms(Schema.ID, ids));
        body.put("explain", true).put("size", page.size());
        Map<String, Explanation> explanations = new HashMap<>();
        for (JsonNode hit : ClusterIndex.hits(question.index().search(body))) {
            explanations.put(hit.path("_id").asText(), explanation(hit.path("_explanation")));
        }
        return explanations;
    }

    private static Explanation explanation(JsonNode told) {
        List<Explanation> details = new ArrayList<>();
        told.path("details").forEach(detail -> details.add(explanation(detail)));
        return Explanation.match(
                (float) told.path("value").asDouble(), told.path("description").asText(), details);
    }

    /** The articles of an answer by nothing but their scores. */
    static Ranking ranking(JsonNode answer) throws IOException {
        List<Ranking.Entry> entries = new ArrayList<>();
        for (JsonNode hit : ClusterIndex.hits(answer)) {
            Article article = ClusterIndex.article(hit).article();
            entries.add(new Ranking.Entry(article.id().value(), article.key(), (float)
                    hit.path("_score").asDouble()));
        }
        return new Ranking(entries);
    }
}
