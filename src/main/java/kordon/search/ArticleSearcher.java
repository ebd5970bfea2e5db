package kordon.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kordon.article.ArticleId;
import kordon.index.IndexManifest;
import kordon.index.IndexStatistics;
import kordon.search.query.QuerySyntaxException;
import kordon.search.suggest.Rescue;
import kordon.search.suggest.SimilarArticle;
import kordon.search.suggest.Suggestion;

/**
 * Answers requests from an index, wherever that lies. Every answer is of one state of the index; {@link #refresh} takes up
 * what was committed since. Safe for threads.
 */
public interface ArticleSearcher extends Closeable {
    /**
     * Finds and counts articles.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Cursor.Refused where the cursor belongs to another question
     */
    SearchResult search(SearchRequest request) throws IOException;

    /**
     * Finds and counts events. Where nothing is asked of events, they are all those of the articles that match.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Cursor.Refused where the cursor belongs to another question
     */
    EventResult events(SearchRequest request) throws IOException;

    /**
     * Lists the values of one dimension, however many there are.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws TimeLimit.TimedOut where it takes too long
     */
    FacetList facet(FacetRequest request) throws IOException;

    /**
     * Counts what matches by its day.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Histogram.TooFine where the days lie too far apart for the interval
     * @throws TimeLimit.TimedOut where it takes too long
     */
    Histogram histogram(HistogramRequest request) throws IOException;

    /**
     * Counts what matches by region, whatever region is chosen, so that a map shows what lies beside it; most articles
     * first.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws TimeLimit.TimedOut where it takes too long
     */
    List<RegionCount> map(Criteria criteria) throws IOException;

    /**
     * Refuses criteria that can't be read, ahead of an answer that is written while it is found.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    void check(Criteria criteria) throws IOException;

    /**
     * Hands out everything that matches, one by one, in the order of the index. It is all of one snapshot, however long it
     * takes, and needs no more memory for many than for few.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    void export(Criteria criteria, ArticleMatch.Taker taker) throws IOException;

    /**
     * Ranks articles by a plain text, as {@code match=any} does; no sign and no word in it is an operator.
     *
     * @param size how many at most
     */
    Ranking rank(String text, int size) throws IOException;

    /**
     * What to ask instead of what found nothing; nothing where there was no time to find out.
     *
     * @param view what was looked for
     * @throws QuerySyntaxException where the query can't be read
     */
    Rescue rescue(Criteria criteria, View view) throws IOException;

    /**
     * The article with an id, the words of a query marked wherever they stand.
     *
     * @param query empty for no marks
     * @throws QuerySyntaxException where the query can't be read
     */
    Optional<MarkedArticle> article(ArticleId id, String query) throws IOException;

    /**
     * Articles like the one with an id; empty where there is no such article.
     *
     * @param size how many at most
     */
    Optional<List<SimilarArticle>> similar(ArticleId id, int size) throws IOException;

    /**
     * What a text that is being typed may be meant for.
     *
     * @param size how many suggestions at most
     */
    List<Suggestion> suggest(String typed, int size) throws IOException;

    /** What the index holds, in numbers. */
    IndexStatistics statistics() throws IOException;

    /** What the index says of itself. */
    IndexManifest manifest() throws IOException;

    /** Which commit it answers from, and what that says of itself. */
    IndexState state() throws IOException;

    /**
     * Takes up the newest commit of any process.
     *
     * @throws kordon.index.IndexFailure where it is of another schema; the old snapshot stays in use
     */
    void refresh() throws IOException;
}
