package kordon.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How many things a stage deals with on all cores: the same inputs over and over, a round to warm up, then the median of
 * several rounds.
 *
 * @param perSecond by the clock, all cores together
 * @param perCpuSecond by the time that threads had a core for, so that other programs on the machine count little
 */
record Throughput(double perSecond, double perCpuSecond) {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Measures for about the given time, the round to warm up included. */
    static <T> Throughput measure(List<T> inputs, Consumer<? super T> stage, Duration time)
            throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            Duration round = time.dividedBy(ROUNDS + 1L);
            round(pool, cores, inputs, stage, round);
            List<Throughput> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(pool, cores, inputs, stage, round));
            }
            return new Throughput(
                    median(rounds.stream().mapToDouble(Throughput::perSecond).toArray()),
                    median(rounds.stream().mapToDouble(Throughput::perCpuSecond).toArray()));
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Throughput round(
            ExecutorService pool, int cores, List<T> inputs, Consumer<? super T> stage, Duration time)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        LongAdder done = new LongAdder();
        LongAdder cpu = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            workers.add(pool.submit(() -> {
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                while (System.nanoTime() < end) {
                    stage.accept(inputs.get(Math.floorMod(next.getAndIncrement(), inputs.size())));
                    done.increment();
                }
                cpu.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
            }));
        }
        for (Future<?> worker : workers) {
            await(worker);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Throughput(done.sum() / seconds, done.sum() / (cpu.sum() / 1e9));
    }

    private static void await(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the stage that is measured failed", e.getCause());
        }
    }

    /** Both rates as figures. */
    List<Figure> figures(String benchmark, String what) {
        return List.of(
                new Figure(benchmark, what, perSecond, "a second"),
                new Figure(benchmark, what, perCpuSecond, "a CPU second"));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
