package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexSnapshot;
import kordon.search.TopHits.Ranked;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;

/** Reads the articles of a page of hits, scores those that were not ranked by score, and marks the query's words. */
final class HitReader {
    private final IndexSnapshot snapshot;
    private final CompiledQuery query;
    private final SearchRequest request;
    private final Recency recency;

    HitReader(IndexSnapshot snapshot, CompiledQuery query, SearchRequest request, Recency recency) {
        this.snapshot = snapshot;
        this.query = query;
        this.request = request;
        this.recency = recency;
    }

    List<Hit> read(List<Ranked> page) throws IOException {
        Map<Integer, AnnotatedArticle> articles = articles(page);
        Map<Integer, Float> scores = scores(page, articles);
        Map<Integer, Highlighter.Marked> marked = Highlighter.mark(snapshot, query, articles);
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<Integer, AnnotatedArticle> each : articles.entrySet()) {
            int document = each.getKey();
            Highlighter.Marked marks = marked.get(document);
            ScoreExplanation explanation = request.explain() ? explain(document, each.getValue()) : null;
            hits.add(new Hit(each.getValue(), scores.get(document), explanation, marks.title(), marks.snippets()));
        }
        return hits;
    }

    /** The articles by their documents, in the order of the page. */
    private Map<Integer, AnnotatedArticle> articles(List<Ranked> page) throws IOException {
        List<Callable<AnnotatedArticle>> reading = new ArrayList<>();
        for (Ranked hit : page) {
            reading.add(() -> snapshot.article(hit.document));
        }
        Iterator<AnnotatedArticle> read =
                snapshot.searcher().getTaskExecutor().invokeAll(reading).iterator();
        Map<Integer, AnnotatedArticle> articles = new LinkedHashMap<>();
        page.forEach(hit -> articles.put(hit.document, read.next()));
        return articles;
    }

    private Map<Integer, Float> scores(List<Ranked> page, Map<Integer, AnnotatedArticle> articles) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        if (request.sort() == SearchRequest.Sort.RELEVANCE) {
            page.forEach(hit -> scores.put(hit.document, SortKeys.scoreOf(hit.first)));
            return scores;
        }
        ScoreDoc[] documents =
                page.stream().map(hit -> new ScoreDoc(hit.document, Float.NaN)).toArray(ScoreDoc[]::new);
        TopFieldCollector.populateScores(documents, snapshot.searcher(), query.query());
        for (ScoreDoc each : documents) {
            scores.put(each.doc, each.score * recency(articles.get(each.doc)));
        }
        return scores;
    }

    private float recency(AnnotatedArticle article) {
        Published published = article.article().published();
        return published == null ? 1 : recency.factor(published.day().toEpochDay());
    }

    private ScoreExplanation explain(int document, AnnotatedArticle article) throws IOException {
        return ScoreExplanation.of(snapshot.searcher().explain(query.query(), document), recency(article));
    }
}
