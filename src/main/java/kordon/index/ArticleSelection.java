package kordon.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Articles by what they are called: those with any of the ids, any of the addresses or any of the sources.
 *
 * @param ids as the API names them
 * @param urls as the index has them, letter for letter
 * @param sources hosts without {@code www.} or publishers' names, in any case
 */
public record ArticleSelection(List<ArticleId> ids, List<String> urls, List<String> sources) {

    public ArticleSelection {
        ids = List.copyOf(ids);
        urls = List.copyOf(urls);
        sources = List.copyOf(sources);
    }

    Query query() {
        Query named = new BooleanQuery.Builder()
                .add(anyOf(Schema.BLOCK, ids.stream().map(ArticleId::value)), BooleanClause.Occur.SHOULD)
                .add(anyOf(Schema.URL, urls.stream()), BooleanClause.Occur.SHOULD)
                .add(
                        anyOf(Schema.SOURCE, sources.stream().map(source -> source.toLowerCase(Locale.ROOT))),
                        BooleanClause.Occur.SHOULD)
                .build();
        return new BooleanQuery.Builder()
                .add(new TermQuery(Schema.ARTICLE), BooleanClause.Occur.FILTER)
                .add(named, BooleanClause.Occur.FILTER)
                .build();
    }

    private static Query anyOf(String field, Stream<String> values) {
        return new TermInSetQuery(
                field, values.map(Schema::term).map(BytesRef::new).toList());
    }

    /** As a message names them. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add("the id " + id));
        urls.forEach(url -> names.add("the address " + url));
        sources.forEach(source -> names.add("the source " + source));
        return String.join(" or ", names);
    }
}
