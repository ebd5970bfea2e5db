package kordon.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import kordon.article.ArticleId;
import kordon.article.RawPage;

/** What an index keeps. What one call tells is of one state of it. */
public interface IndexContents extends Closeable {

    /** What the index says of itself. */
    IndexManifest manifest() throws IOException;

    /** How many pages {@link #eachPage} hands out. */
    long pages() throws IOException;

    /** Hands out the page of every article, and of every copy that is named on one, in the order of the index. */
    void eachPage(Consumer<RawPage> sink) throws IOException;

    /** The ids of the articles and copies that a selection names, in the order of the index. */
    List<ArticleId> select(ArticleSelection selection) throws IOException;
}
