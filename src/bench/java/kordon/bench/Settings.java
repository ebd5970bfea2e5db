package kordon.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the benchmarks is asked for.
 *
 * @param seed of the made-up articles
 * @param articles how many of them, from 1
 * @param time that measuring one stage takes
 * @param pages HTML pages to clean, null for made-up ones
 * @param work where to keep what takes long to make
 * @param notes hears what a user should know beside the figures, a line at a time
 */
record Settings(
        long seed, long articles, Duration time, @Nullable Path pages, WorkFolder work, Consumer<String> notes) {

    GeneratedPages generated() {
        return new GeneratedPages(new ArticleGenerator(seed));
    }
}
