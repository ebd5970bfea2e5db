package kordon.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;

/**
 * Writes articles into an index. Readers see what was committed; what was put since the last {@link #commit} may be
 * forgotten by {@link #close}. Safe for threads.
 */
public interface ArticleWriter extends Closeable {

    /** Adds an article with its events, in place of the article or copy of the same id. */
    void put(AnnotatedArticle article, RawPage page) throws IOException;

    /**
     * Tells of a page that {@link #known} will soon be asked of, so that an engine that is far away can ask for several
     * pages at once; others need not listen.
     */
    default void expect(RawPage page) {}

    /** What the rules of this writer made of the very same page before the writer was opened, if they did. */
    Optional<KnownPage> known(RawPage page) throws IOException;

    /** Whether the index held no article when the writer was opened. */
    boolean isEmpty();

    /** Whether copies of one story are together in what was there when the writer was opened. */
    boolean isMerged();

    /**
     * Waits until all that was put is taken, and tells what was not: an engine may refuse an article long after {@link
     * #put} returned, one in this process never does.
     */
    default void settle(Consumer<Refusal> refused) throws IOException {}

    /**
     * Brings copies of one story together before a commit: of all that the index holds, the longest version leads, of
     * equally long ones the latest; the others are named on it. Where little has changed since the last time, only the
     * stories that it touches are looked at. Not while another thread puts.
     */
    default void mergeStories() throws IOException {
        mergeStories(id -> false);
    }

    /**
     * The same after files were read again: what an edited file held before is an older version and not a copy, and goes.
     *
     * @param justRead the articles that the files hold now
     */
    void mergeStories(Predicate<ArticleId> justRead) throws IOException;

    /** Lets every article stand alone, though it was named as a copy before. Not while another thread puts. */
    void separateStories() throws IOException;

    /** Tells of every copy that the index holds now. */
    void eachCopy(Consumer<CopyNote> told) throws IOException;

    /** Takes articles out, with their events; an id that the index does not hold is passed over. */
    void remove(Collection<ArticleId> ids) throws IOException;

    /**
     * Makes everything put or taken out so far visible to readers and safe. Where nothing has changed there is no new
     * commit, so that nobody who holds an answer has to ask for it again.
     */
    void commit() throws IOException;
}
