package kordon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Clients that ask side by side, each the next request as soon as the last was answered, each in an order of its own. */
final class Clients {
    private Clients() {}

    /** Asks, and returns when the whole answer is there. */
    interface Asking {
        /** Throws where there is no answer or it is not the right one; called by many threads. */
        void ask(Request request) throws IOException, InterruptedException;
    }

    /**
     * What became of their requests.
     *
     * @param latencies of those that were answered
     * @param error the first one's message, absent where there was none
     */
    record Result(Latencies latencies, int errors, @Nullable String error, double seconds) {
        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    /** Lets so many clients ask for a time; each ends with the answer to its last request. */
    static Result ask(int clients, List<Request> requests, Duration time, Asking asking) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Latencies all = new Latencies();
        int errors = 0;
        String error = null;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random order = new Random(i);
                running.add(threads.submit(() -> one(order, requests, end, asking)));
            }
            for (Future<Result> client : running) {
                Result result = client.get();
                all.addAll(result.latencies());
                errors += result.errors();
                error = error == null ? result.error() : error;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
        return new Result(all, errors, error, (System.nanoTime() - start) / 1e9);
    }

    private static Result one(Random order, List<Request> requests, long end, Asking asking)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        int errors = 0;
        String error = null;
        List<Request> shuffled = new ArrayList<>(requests);
        long now = System.nanoTime();
        while (now < end) {
            Collections.shuffle(shuffled, order);
            for (int i = 0; i < shuffled.size() && now < end; i++) {
                try {
                    asking.ask(shuffled.get(i));
                    latencies.add(System.nanoTime() - now);
                } catch (IOException e) {
                    errors++;
                    error = error == null ? shuffled.get(i).name() + ": " + e.getMessage() : error;
                }
                now = System.nanoTime();
            }
        }
        return new Result(latencies, errors, error, 0);
    }
}
