package kordon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What a piece of work cost.
 *
 * @param seconds by the clock
 * @param cpuSeconds that the processor gave to this program meanwhile, the compiler and the collector included
 */
record Spent(double seconds, double cpuSeconds) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Work that is measured. */
    interface Work<E extends Exception> {
        void run() throws E, InterruptedException;
    }

    static <E extends Exception> Spent on(Work<E> work) throws E, InterruptedException {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Spent((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }

    /** How many articles a second that is, both ways. */
    List<Figure> rates(String benchmark, String what, long articles) {
        return List.of(
                new Figure(benchmark, what, articles / seconds, "articles/s"),
                new Figure(benchmark, what, articles / cpuSeconds, "articles/CPU s"));
    }
}
