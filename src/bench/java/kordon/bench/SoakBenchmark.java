package kordon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kordon.Failure;
import kordon.article.ArticleId;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;

/**
 * Days of a server's life in minutes: articles come, come again and go while others search. Fails where anything was
 * answered with an error, where something acknowledged is not so, and where file handles, threads or the heap grow.
 */
final class SoakBenchmark implements Benchmark {
    private static final String TOKEN = "the-token-of-the-soak-test";
    private static final int SEARCHERS = 2;
    private static final int SAMPLES = 40;

    /** What is measured before this part of the time has passed, and before so many seconds, is warming up. */
    private static final double WARM_UP = 1.0 / 3;

    private static final double LEAST_WARM_UP = 40;

    /** What a quantity may grow by: a tenth, or little in all. */
    private static final double SHARE = 0.1;

    private static final String HEAP = "heap";
    private static final String HANDLES = "handles";
    private static final String THREADS = "threads";
    private static final Map<String, String> UNITS =
            Map.of(HEAP, "MB", HANDLES, "files", THREADS, "threads", "resident", "MB", "index", "MB");

    private static final Map<String, Double> ALLOWED = Map.of(HEAP, 12.0, HANDLES, 10.0, THREADS, 6.0);

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        Path folder = settings.work().folder(settings).resolve("soak");
        TemporaryFolder.delete(folder);
        Path index = folder.resolve("index");
        copy(settings.work().index(settings).folder(), index);
        Map<String, Trend> trends = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        SoakWriter writer;
        try (ServeProcess server = ServeProcess.start(index, TOKEN, folder.resolve("serve.log"));
                Visits visits = new Visits(server.address());
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            writer = new SoakWriter(
                    server.address(), TOKEN, new GeneratedPages(new ArticleGenerator(settings.seed() + 1)));
            long start = System.nanoTime();
            long end = start + settings.time().toNanos();
            Future<Clients.Result> searching =
                    pool.submit(() -> Clients.ask(SEARCHERS, Request.all(), settings.time(), visits));
            Future<?> writing = pool.submit(() -> {
                writer.run(end);
                return null;
            });
            Duration rest = settings.time().dividedBy(SAMPLES);
            while (System.nanoTime() < end && server.runs()) {
                Thread.sleep(rest);
                sample(server, visits, index, (System.nanoTime() - start) / 1e9, settings, trends);
            }
            Clients.Result searched = await(searching);
            await(writing);
            if (searched.errors() > 0) {
                faults.add("%d searches failed; the first: %s".formatted(searched.errors(), searched.error()));
            }
            figures.add(new Figure("soak", "searches", searched.latencies().count(), "visits"));
            figures.addAll(searched.latencies().figures("soak", "searches"));
        }
        figures.add(new Figure("soak", "articles taken in", writer.posted(), "articles"));
        figures.add(new Figure("soak", "articles taken out", writer.removed().size(), "articles"));
        faults.addAll(writer.faults());
        faults.addAll(untrue(index, writer));
        if (trends.isEmpty()) {
            settings.notes().accept("soak: too short to tell whether anything grows; give --seconds 120 or more");
        }
        trends.forEach((name, trend) -> {
            figures.add(new Figure("soak", name + ", middle", trend.median(), UNITS.get(name)));
            figures.add(new Figure("soak", name + ", growth", trend.growth(), UNITS.get(name)));
            if (ALLOWED.containsKey(name) && !trend.isFlat(SHARE, ALLOWED.get(name))) {
                faults.add("%s grow by %.1f, from about %.1f".formatted(name, trend.growth(), trend.median()));
            }
        });
        if (!faults.isEmpty()) {
            throw new Failure("the soak test failed: "
                    + String.join("; ", faults.subList(0, Math.min(5, faults.size()))));
        }
        return figures;
    }

    private static void sample(
            ServeProcess server,
            Visits visits,
            Path index,
            double seconds,
            Settings settings,
            Map<String, Trend> trends)
            throws IOException, InterruptedException {
        server.collectGarbage();
        ProcessStatus status = server.status();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(HEAP, heap(visits) / (1024 * 1024));
        values.put(HANDLES, (double) status.handles());
        values.put(THREADS, (double) status.threads());
        values.put("resident", status.resident() / (1024.0 * 1024));
        values.put("index", size(index) / (1024.0 * 1024));
        StringBuilder line = new StringBuilder("soak %4.0f s".formatted(seconds));
        values.forEach((name, value) -> line.append("  %s %.0f".formatted(name, value)));
        settings.notes().accept(line.toString());
        if (seconds >= Math.max(LEAST_WARM_UP, WARM_UP * settings.time().toSeconds())) {
            values.forEach((name, value) ->
                    trends.computeIfAbsent(name, missing -> new Trend()).add(seconds, value));
        }
    }

    /** Bytes of heap that its last collection left, as the server tells. */
    private static double heap(Visits visits) throws IOException, InterruptedException {
        return new String(visits.get("/api/metrics"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("jvm_gc_live_data_size_bytes "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException("the server does not tell of its heap"));
    }

    /** Bytes of a folder whose files come and go. */
    private static long size(Path folder) throws IOException {
        AtomicLong size = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return size.get();
    }

    /** What the index, now that its server is gone, does not hold as it was acknowledged. */
    private static List<String> untrue(Path index, SoakWriter writer) throws IOException {
        List<String> faults = new ArrayList<>();
        try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
            for (String id : writer.living()) {
                if (searcher.article(new ArticleId(id), "").isEmpty()) {
                    faults.add(id + " was taken in and is not in the index");
                }
            }
            for (String id : writer.removed()) {
                if (searcher.article(new ArticleId(id), "").isPresent()) {
                    faults.add(id + " was taken out and is in the index");
                }
            }
        }
        return faults;
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
