package kordon.search;

import org.jspecify.annotations.Nullable;

/**
 * One question to the index, for articles or for events.
 *
 * @param sort the order of the hits
 * @param recency whether relevance gives newer articles a gentle preference
 * @param explain whether to tell how the score of each article came about
 * @param page 1 for the first; the page counts from the cursor where there is one, and is 1 then
 * @param size hits a page, 0 for counts alone
 * @param after where an earlier answer to the same question ended; absent for its beginning
 */
public record SearchRequest(
        Criteria criteria,
        Sort sort,
        boolean recency,
        boolean explain,
        int page,
        int size,
        @Nullable Cursor after) {

    /** The largest {@code size}. */
    public static final int MOST_HITS = 100;

    /** The last hit that a page can reach; a cursor reaches every hit. */
    public static final int LAST_PAGED_HIT = 10_000;

    /**
     * The order of the hits. What it goes by may be absent; such hits come last. Ties are broken by the article's id,
     * events of one article stand as the article reports them.
     */
    public enum Sort {
        /** The words' weight; without words everything is alike but for its age. */
        RELEVANCE,
        /** Articles by their publication, events by their day. */
        NEWEST,
        OLDEST,
        /**
         * Most killed, then most injured: of the event, or of the article's worst event among those that fit. Where the
         * article gives only one of the two, the other counts as none.
         */
        CASUALTIES,
        /** Most drones or missiles shot down by one event that fits. */
        DOWNED
    }

    public SearchRequest {
        boolean tooFar = (long) page * size > Math.max(LAST_PAGED_HIT, MOST_HITS);
        if (page < 1 || size < 0 || size > MOST_HITS || tooFar || after != null && page != 1) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** The first page of ten by relevance. */
    public SearchRequest(Criteria criteria) {
        this(criteria, Sort.RELEVANCE, true, false, 1, 10, null);
    }

    /** The first page of ten by relevance, all words required, no filter. */
    public static SearchRequest of(String query) {
        return new SearchRequest(Criteria.of(query));
    }

    /** The same in another order. */
    public SearchRequest by(Sort other) {
        return new SearchRequest(criteria, other, recency, explain, page, size, after);
    }

    /** The same with or without a preference for newer articles. */
    public SearchRequest preferringRecent(boolean other) {
        return new SearchRequest(criteria, sort, other, explain, page, size, after);
    }

    /** The same with explanations. */
    public SearchRequest explained() {
        return new SearchRequest(criteria, sort, recency, true, page, size, after);
    }

    /** Another page of the same. */
    public SearchRequest page(int otherPage, int otherSize) {
        return new SearchRequest(criteria, sort, recency, explain, otherPage, otherSize, null);
    }

    /** The same from where an earlier answer ended. */
    public SearchRequest after(Cursor end) {
        return new SearchRequest(criteria, sort, recency, explain, 1, size, end);
    }
}
