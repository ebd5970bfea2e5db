package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Article;
import kordon.index.IndexSnapshot;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.ScoreDoc;

/** The articles that a plain text fits best: relevance alone, no filters, no counts, no preference for newer ones. */
public record Ranking(List<Entry> entries) {

    /** An article by its names, and its score; comparable within one ranking only. */
    public record Entry(String id, String key, float score) {}

    static Ranking of(CompiledQuery query, int size, IndexSnapshot snapshot) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (ScoreDoc hit : snapshot.searcher().search(query.query(), size).scoreDocs) {
            Article article = snapshot.article(hit.doc).article();
            entries.add(new Entry(article.id().value(), article.key(), hit.score));
        }
        return new Ranking(entries);
    }
}
