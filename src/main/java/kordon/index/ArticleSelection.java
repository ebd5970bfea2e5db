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
import org.apache.lucene.util.BytesRef;

/**
 * Articles by what they are called, copies as well: those with any of the ids, any of the addresses or any of the
 * sources.
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
        List<BytesRef> addresses = terms(urls.stream());
        List<BytesRef> names = terms(sources.stream().map(source -> source.toLowerCase(Locale.ROOT)));
        Query named = new BooleanQuery.Builder()
                .add(anyOf(Schema.BLOCK, terms(ids.stream().map(ArticleId::value))), BooleanClause.Occur.SHOULD)
                .add(anyOf(Schema.URL, addresses), BooleanClause.Occur.SHOULD)
                .add(anyOf(Schema.COPY_URL, addresses), BooleanClause.Occur.SHOULD)
                .add(anyOf(Schema.SOURCE, names), BooleanClause.Occur.SHOULD)
                .add(anyOf(Schema.COPY_SOURCE, names), BooleanClause.Occur.SHOULD)
                .build();
        return new BooleanQuery.Builder()
                .add(Schema.kept(), BooleanClause.Occur.FILTER)
                .add(named, BooleanClause.Occur.FILTER)
                .build();
    }

    private static List<BytesRef> terms(Stream<String> names) {
        return names.map(Schema::term).map(BytesRef::new).toList();
    }

    private static Query anyOf(String field, List<BytesRef> terms) {
        return new TermInSetQuery(field, terms);
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
