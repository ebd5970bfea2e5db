package kordon.bench.rival;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import kordon.bench.Request;

/** Something that answers requests; it runs until it is closed. */
public interface Engine extends AutoCloseable {

    /**
     * Asks for the first page with marked snippets, the counts of every facet and the time line. The whole answer is there
     * when it returns.
     *
     * @return reads out of the answer how many articles are found in all, or events where those are asked for
     */
    LongSupplier ask(Request request) throws IOException, InterruptedException;

    /** The processes that it consists of now. */
    List<Long> processes() throws IOException;

    @Override
    void close() throws IOException;
}
