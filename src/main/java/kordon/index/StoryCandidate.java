package kordon.index;

import java.io.IOException;
import java.util.Comparator;
import kordon.article.ArticleId;
import org.apache.lucene.util.BytesRef;

/**
 * An article that may be a copy of another.
 *
 * <p>A text is a copy of another where an estimated {@value #LEAST_LIKENESS} of the four-word shingles of both are shared
 * (about one word in twenty edited, or a quarter added), both were published within {@value #MOST_DAYS_BETWEEN} days, the
 * other reports all of its facts, or of one day all its numbers, names and days, and nothing in their words contradicts the other: daily bulletins repeat nearly every
 * word and differ in their numbers, places and days. A toll that has risen is another fact, too.
 */
public record StoryCandidate(int document, ArticleId id, Story story) {
    /** The longer version leads, then the later one; the id settles the rest, so that no order of reading matters. */
    static final Comparator<StoryCandidate> LEAD_FIRST = Comparator.comparingInt(
                    (StoryCandidate candidate) -> candidate.story.signature().length())
            .thenComparingLong(candidate -> candidate.story.published())
            .reversed()
            .thenComparing(candidate -> candidate.id.value());

    /** Texts are near copies from here on. */
    private static final double LEAST_LIKENESS = 0.6;

    /**
     * Shorter texts have too few shingles for an estimate, and say the same on many a day: they are copies only where they
     * are the same word for word, of one day.
     */
    private static final int SHORTEST_NEAR = 400;

    /** Bulletins repeat their words day by day; a syndicated text goes round within this time. */
    static final int MOST_DAYS_BETWEEN = 3;

    /**
     * An article by what an index keeps of it.
     *
     * @param document whatever tells the caller's articles apart
     * @param story as {@link KeptArticle#story} has it
     */
    public static StoryCandidate of(int document, ArticleId id, BytesRef story) throws IOException {
        return new StoryCandidate(document, id, Story.decode(story));
    }

    static StoryCandidate read(int document, StoredArticles stored) throws IOException {
        return new StoryCandidate(document, stored.id(document), stored.story(document));
    }

    /** Whether this is a version of another article's text and reports nothing that the other does not. */
    boolean isCopyOf(StoryCandidate lead) {
        boolean isLong = story.signature().length() >= SHORTEST_NEAR;
        if (story.signature().sameText(lead.story.signature())) {
            return isLong || isOfOneDay(lead);
        }
        return isLong
                && daysFrom(lead) <= MOST_DAYS_BETWEEN
                && story.signature().likeness(lead.story.signature()) >= LEAST_LIKENESS
                && isToldBy(lead)
                && !story.particulars().contradict(lead.story.particulars());
    }

    /**
     * Whether another article reports all that this one does: its facts, or else every number, name and day in the same
     * words on the same day. One more sentence can lead the reading of facts to another day though no word of the others
     * has changed.
     */
    private boolean isToldBy(StoryCandidate lead) {
        return lead.story.hasFactsOf(story)
                || daysFrom(lead) == 0 && lead.story.particulars().hasAllOf(story.particulars());
    }

    /** "Overnight" is another night in another day's bulletin, unless the words name the day. */
    private boolean isOfOneDay(StoryCandidate lead) {
        return story.dated()
                ? daysFrom(lead) <= MOST_DAYS_BETWEEN && lead.story.hasFactsOf(story)
                : daysFrom(lead) == 0;
    }

    /** 0 where either does not tell. */
    private long daysFrom(StoryCandidate other) {
        return story.isDated() && other.story.isDated() ? Math.abs(story.day() - other.story.day()) : 0;
    }
}
