package kordon.bench;

import java.io.IOException;
import java.util.List;

/** One thing that is measured. */
interface Benchmark {
    List<Figure> run(Settings settings) throws IOException, InterruptedException;
}
