package kordon.bench.rival;

import java.io.IOException;
import java.nio.file.Path;
import kordon.event.AnnotatedArticle;

/** An engine over a folder of its own, which is filled once: {@link #create}, {@link #add} for each, {@link #filled}. */
public interface Rival extends Engine {

    /** Makes what is to hold articles. */
    void create() throws IOException, InterruptedException;

    /** Takes one more article, with the facts that Kordon found in it. */
    void add(AnnotatedArticle article) throws IOException, InterruptedException;

    /** Ends the filling: everything can be found from here on, and the engine has done what its manual recommends then. */
    void filled() throws IOException, InterruptedException;

    /** The folder of what it has on disk for its articles, without logs of its doings. */
    Path data();
}
