package kordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work on several threads whose results come out in the order in which it was put in, with never more than some number of
 * pieces between the two. For use by one thread, which also takes the results.
 */
final class Window<T> {
    private final ExecutorService pool;
    private final int width;
    private final Consumer<T> next;
    private final Deque<Future<T>> inside = new ArrayDeque<>();

    /**
     * An empty window.
     *
     * @param width pieces of work that may be inside
     * @param next takes each result
     */
    Window(ExecutorService pool, int width, Consumer<T> next) {
        this.pool = pool;
        this.width = width;
        this.next = next;
    }

    /** Puts a piece in; waits for the oldest one where there is no room. */
    void put(Callable<T> work) {
        inside.add(pool.submit(work));
        if (inside.size() >= width) {
            next.accept(await(inside.remove()));
        }
    }

    /** Waits for all that is inside. */
    void empty() {
        while (!inside.isEmpty()) {
            next.accept(await(inside.remove()));
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw new UncheckedIOException(io);
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
