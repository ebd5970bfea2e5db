package kordon.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexSnapshot;
import kordon.index.TextLanguage;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.Query;

/**
 * An article with the words of a query marked.
 *
 * @param titleMarks where they stand in the title
 * @param bodyMarks where they stand in the body, in order
 */
public record MarkedArticle(AnnotatedArticle article, List<Hit.Mark> titleMarks, List<Hit.Mark> bodyMarks) {

    static MarkedArticle of(int document, CompiledQuery query, IndexSnapshot snapshot) throws IOException {
        AnnotatedArticle article = snapshot.article(document);
        TextLanguage language = TextLanguage.of(article.article().language());
        Query words = query.byLanguage().get(language);
        return words == null
                ? new MarkedArticle(article, List.of(), List.of())
                : new Highlighter(snapshot.searcher(), language, Map.of(document, article.article()))
                        .markWhole(words, document, article);
    }
}
