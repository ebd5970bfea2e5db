package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.PassingIndex;
import kordon.search.query.CompiledQuery;
import org.jspecify.annotations.Nullable;

/**
 * Articles that another engine has found, read as the embedded one reads its own: an index in memory is made of the few of
 * a page, so that marks, snippets and the events that fit are the same to the letter.
 */
public final class FoundArticles {
    private FoundArticles() {}

    /** An article with its score, and why it has it where that was asked for. */
    public record Scored(
            AnnotatedArticle article, float score, @Nullable ScoreExplanation explanation) {}

    /** The hits of a page, with the query's words marked. */
    public static List<Hit> hits(List<Scored> page, CompiledQuery query) throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        List<AnnotatedArticle> articles = page.stream().map(Scored::article).toList();
        try (PassingIndex index =
                PassingIndex.ofWords(articles, query.byLanguage().values())) {
            Map<Integer, AnnotatedArticle> documents = new LinkedHashMap<>();
            for (AnnotatedArticle article : articles) {
                documents.put(document(index, article.article().id()), article);
            }
            Map<Integer, Highlighter.Marked> marked = Highlighter.mark(index.snapshot(), query, documents);
            List<Hit> hits = new ArrayList<>();
            for (Scored found : page) {
                Highlighter.Marked marks =
                        marked.get(document(index, found.article().article().id()));
                hits.add(new Hit(found.article(), found.score(), found.explanation(), marks.title(), marks.snippets()));
            }
            return hits;
        }
    }

    /** An article with every word of a query marked. */
    public static MarkedArticle marked(AnnotatedArticle article, CompiledQuery query) throws IOException {
        try (PassingIndex index =
                PassingIndex.ofWords(List.of(article), query.byLanguage().values())) {
            return MarkedArticle.of(document(index, article.article().id()), query, index.snapshot());
        }
    }

    /** Articles that match criteria with those of their events that fit. */
    public static List<ArticleMatch> matches(List<AnnotatedArticle> articles, Criteria criteria, CompiledQuery query)
            throws IOException {
        if (!EventFilter.isNeeded(criteria, query.conditions())) {
            return articles.stream().map(FoundArticles::whole).toList();
        }
        CompiledQuery found = CompiledQuery.of(query.conditions());
        List<ArticleMatch> matches = new ArrayList<>();
        try (PassingIndex index = PassingIndex.ofFacts(articles)) {
            Question question = new Question(
                    criteria, found, index.snapshot(), TimeLimit.none(), new RecentMatches(), new ColumnStore());
            MatchCollector.runInOrder(
                    question,
                    (leaf, columns) -> (article, score, events) ->
                            matches.add(ArticleMatch.of(question.snapshot().article(leaf.docBase + article), events)));
        }
        return matches;
    }

    private static ArticleMatch whole(AnnotatedArticle article) {
        return new ArticleMatch(
                article,
                IntStream.range(0, article.events().size())
                        .mapToObj(number -> new EventHit(article, number))
                        .toList());
    }

    private static int document(PassingIndex index, ArticleId id) throws IOException {
        return index.snapshot().document(id).orElseThrow();
    }
}
