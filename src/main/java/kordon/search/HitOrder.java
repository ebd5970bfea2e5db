package kordon.search;

import kordon.index.Schema;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of hits; ties are broken by id, so that pages neither repeat nor skip. */
final class HitOrder {
    private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);
    private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, BY_ID);
    private static final Sort NEWEST = byDate(true);
    private static final Sort OLDEST = byDate(false);

    private HitOrder() {}

    static Sort of(SearchRequest.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> RELEVANCE;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
        };
    }

    /** Without a date of publication an article comes last either way. */
    private static Sort byDate(boolean newestFirst) {
        long last = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(new SortField(Schema.PUBLISHED, SortField.Type.LONG, newestFirst, last), BY_ID);
    }
}
