package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexSnapshot;
import kordon.index.TextLanguage;
import kordon.search.TopHits.Ranked;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;

/** Reads the articles of a page of hits, scores those that were not ranked by score, and marks the query's words. */
final class HitReader {
    private final IndexSnapshot snapshot;
    private final CompiledQuery query;
    private final SearchRequest.Sort sort;
    private final Recency recency;

    HitReader(IndexSnapshot snapshot, CompiledQuery query, SearchRequest.Sort sort, Recency recency) {
        this.snapshot = snapshot;
        this.query = query;
        this.sort = sort;
        this.recency = recency;
    }

    List<Hit> read(List<Ranked> page) throws IOException {
        Map<Integer, AnnotatedArticle> articles = new LinkedHashMap<>();
        for (Ranked hit : page) {
            articles.put(hit.document, snapshot.article(hit.document));
        }
        Map<Integer, Float> scores = scores(page, articles);
        Map<Integer, Highlighter.Marked> marked = mark(articles);
        List<Hit> hits = new ArrayList<>();
        articles.forEach((document, article) -> {
            Highlighter.Marked marks = marked.get(document);
            hits.add(new Hit(article, scores.get(document), marks.title(), marks.snippets()));
        });
        return hits;
    }

    private Map<Integer, Float> scores(List<Ranked> page, Map<Integer, AnnotatedArticle> articles) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        if (sort == SearchRequest.Sort.RELEVANCE) {
            page.forEach(hit -> scores.put(hit.document, SortKeys.scoreOf(hit.first)));
            return scores;
        }
        ScoreDoc[] documents =
                page.stream().map(hit -> new ScoreDoc(hit.document, Float.NaN)).toArray(ScoreDoc[]::new);
        TopFieldCollector.populateScores(documents, snapshot.searcher(), query.query());
        for (ScoreDoc each : documents) {
            Published published = articles.get(each.doc).article().published();
            scores.put(
                    each.doc,
                    published == null
                            ? each.score
                            : each.score * recency.factor(published.day().toEpochDay()));
        }
        return scores;
    }

    private Map<Integer, Highlighter.Marked> mark(Map<Integer, AnnotatedArticle> articles) throws IOException {
        Map<TextLanguage, Map<Integer, Article>> byLanguage = new EnumMap<>(TextLanguage.class);
        articles.forEach((document, annotated) -> byLanguage
                .computeIfAbsent(TextLanguage.of(annotated.article().language()), l -> new HashMap<>())
                .put(document, annotated.article()));
        Map<Integer, Highlighter.Marked> marked = new HashMap<>();
        for (Map.Entry<TextLanguage, Map<Integer, Article>> each : byLanguage.entrySet()) {
            Query words = query.byLanguage().getOrDefault(each.getKey(), MatchAllDocsQuery.INSTANCE);
            marked.putAll(new Highlighter(snapshot.searcher(), each.getKey(), each.getValue()).mark(words));
        }
        return marked;
    }
}
