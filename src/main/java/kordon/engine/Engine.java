package kordon.engine;

import java.io.IOException;
import java.time.Duration;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A place that an index lies in, with those who read and write it. {@link #toString} names it as a message does. Safe for
 * threads.
 */
public interface Engine {

    /**
     * Opens the index to answer from it.
     *
     * @param time how long one answer may take, but for an export; null for as long as it takes
     * @throws kordon.Failure where there is none, or none that this program can read
     */
    ArticleSearcher searcher(@Nullable Duration time) throws IOException;

    /**
     * Opens what the index keeps.
     *
     * @throws IndexFailure.Absent where there is none
     * @throws kordon.Failure where this program can't read it
     */
    IndexContents contents() throws IOException;

    /**
     * Opens the index to add to what it holds, or begins one.
     *
     * @param collection whose articles will be put
     * @param rulesDigest of the rules that made their facts
     * @throws kordon.Failure where it can't be written, or holds something else
     */
    ArticleWriter writer(IndexManifest.Collection collection, String rulesDigest) throws IOException;

    /**
     * Begins the index anew, whatever schema or collection it has. What it holds answers until the first commit.
     *
     * @throws kordon.Failure where it can't be written, or there is something else than an index
     */
    ArticleWriter replacement(IndexManifest.Collection collection, String rulesDigest) throws IOException;

    /** Whether an article would be taken now. */
    boolean takesArticles();
}
