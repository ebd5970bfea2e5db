package kordon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import kordon.Failure;
import kordon.bench.rival.Engine;
import kordon.bench.rival.Rivals;

/**
 * Kordon beside what a user would pick instead: the same articles and facts, the same requests, one engine after the
 * other on a machine that each has to itself, by one client. Every answer has hits with marks, all facets and the time
 * line. The totals are told as well, since an answer of other articles would be no comparison.
 */
final class RivalsBenchmark implements Benchmark {
    private static final String KORDON = "kordon";

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        MadeIndex index = settings.work().index(settings);
        Path folder = Files.createDirectories(settings.work().folder(settings).resolve("rivals"));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(built(KORDON, index.build().seconds(), index.build().size()));
        double ours;
        try (Engine kordon = ServedKordon.start(index.folder(), folder.resolve("kordon.log"))) {
            Answers answers = ask(KORDON, kordon, settings);
            ours = answers.all.median();
            figures.addAll(answers.figures(KORDON));
            figures.addAll(memory(KORDON, kordon));
        }
        for (Rivals rival : Rivals.values()) {
            try {
                figures.addAll(figures(rival, folder.resolve(rival.toString()), index, ours, settings));
            } catch (Failure e) {
                settings.notes().accept("%s is left out: %s".formatted(rival, e.getMessage()));
            }
        }
        return figures;
    }

    private static List<Figure> figures(Rivals rival, Path folder, MadeIndex index, double ours, Settings settings)
            throws IOException, InterruptedException {
        Path project = Path.of(System.getProperty("kordon.home", ""));
        String name = rival.toString();
        FilledRival filled = FilledRival.of(rival, project, folder, index);
        List<Figure> figures = new ArrayList<>(built(name, filled.seconds(), filled.size()));
        try (Engine engine = rival.start(project, folder)) {
            Answers answers = ask(name, engine, settings);
            figures.addAll(answers.figures(name));
            figures.add(new Figure(name, "times Kordon's median", answers.all.median() / ours, "x"));
            figures.addAll(memory(name, engine));
        }
        return figures;
    }

    private static List<Figure> built(String name, double seconds, long size) {
        return List.of(
                new Figure(name, "filled in", seconds, "s"), new Figure(name, "on disk", size / (1024.0 * 1024), "MB"));
    }

    private static List<Figure> memory(String name, Engine engine) throws IOException {
        ProcessMemory memory = ProcessMemory.of(engine.processes());
        return List.of(
                new Figure(name, "memory", memory.resident() / (1024.0 * 1024), "MB"),
                new Figure(name, "memory without pages of files", memory.own() / (1024.0 * 1024), "MB"));
    }

    /** Some rounds of all requests to warm up, for half of the time, then those that count. */
    private static Answers ask(String name, Engine engine, Settings settings) throws InterruptedException {
        rounds(engine, settings.time().dividedBy(2), new Answers());
        Answers answers = new Answers();
        rounds(engine, settings.time(), answers);
        answers.refused.forEach((request, why) ->
                settings.notes().accept("%s did not answer \"%s\": %s".formatted(name, request, why)));
        return answers;
    }

    /** Asks everything once at least, and again until the time is over; a request that failed is not asked again. */
    private static void rounds(Engine engine, Duration time, Answers answers) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        do {
            for (Request request : Request.all()) {
                if (!answers.refused.containsKey(request.name())) {
                    answers.ask(engine, request);
                }
            }
        } while (System.nanoTime() < end);
    }

    /** What came of the requests to one engine. */
    private static final class Answers {
        private final Latencies all = new Latencies();
        private final Map<String, Latencies> byRequest = new LinkedHashMap<>();
        private final Map<String, Long> totals = new LinkedHashMap<>();
        private final Map<String, String> refused = new LinkedHashMap<>();

        void ask(Engine engine, Request request) throws InterruptedException {
            long start = System.nanoTime();
            try {
                LongSupplier total = engine.ask(request);
                long time = System.nanoTime() - start;
                all.add(time);
                byRequest
                        .computeIfAbsent(request.name(), name -> new Latencies())
                        .add(time);
                totals.put(request.name(), total.getAsLong());
            } catch (IOException e) {
                refused.put(request.name(), e.getMessage());
            }
        }

        List<Figure> figures(String engine) {
            List<Figure> figures = new ArrayList<>();
            byRequest.forEach(
                    (request, latencies) -> figures.add(new Figure(engine, request, latencies.median(), "ms")));
            totals.forEach((request, total) -> figures.add(new Figure(engine, request, total, "found")));
            figures.add(new Figure(engine, "all requests, p50", all.median(), "ms"));
            figures.add(new Figure(engine, "all requests, p95", all.percentile(95), "ms"));
            figures.add(new Figure(engine, "rounds", (double) all.count() / byRequest.size(), "rounds"));
            return figures;
        }
    }
}
