package kordon.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kordon.engine.FolderEngine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.BuildReport;
import kordon.pipeline.IndexUpdate;

/**
 * A heap of JSON lines to an index: read, cleaned, extracted, written, copies brought together; beside it, in the same
 * run, what Lucene alone does with the heap. A small heap goes through both first, so that neither pays for the compiling
 * of the other's code.
 */
final class IndexBenchmark implements Benchmark {
    private static final double MEGABYTE = 1024 * 1024;
    private static final long WARM_UP_ARTICLES = 8_000;

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        Path heap = settings.work().heap(settings);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            warmUp(settings, folder.path());
            Path index = folder.path().resolve("index");
            AtomicReference<BuildReport> made = new AtomicReference<>();
            Spent whole;
            long peak;
            try (LiveHeap memory = new LiveHeap()) {
                whole = Spent.<IOException>on(() -> made.set(build(heap, index)));
                peak = memory.peak();
            }
            Path bare = folder.path().resolve("bare");
            Spent alone = Spent.<IOException>on(() -> new BareIndex(bare).build(heap));
            BuildReport report = made.get();
            double megabytes = TemporaryFolder.size(index) / MEGABYTE;
            double bareMegabytes = TemporaryFolder.size(bare) / MEGABYTE;
            List<Figure> figures = new ArrayList<>(whole.rates("index", "whole pipeline", report.read()));
            figures.addAll(alone.rates("index", "bare Lucene", report.read()));
            figures.addAll(List.of(
                    new Figure("index", "rate, of bare Lucene's", 100 * alone.seconds() / whole.seconds(), "%"),
                    new Figure(
                            "index", "rate, of bare Lucene's", 100 * alone.cpuSeconds() / whole.cpuSeconds(), "% CPU"),
                    new Figure("index", "articles read", report.read(), "articles"),
                    new Figure("index", "of them copies", report.duplicates(), "articles"),
                    new Figure("index", "peak heap behind a collection", peak / MEGABYTE, "MB"),
                    new Figure("index", "heap of JSON lines", Files.size(heap) / MEGABYTE, "MB"),
                    new Figure("index", "index", megabytes, "MB"),
                    new Figure("index", "bare Lucene's index", bareMegabytes, "MB"),
                    new Figure("index", "size, of bare Lucene's", 100 * megabytes / bareMegabytes, "%")));
            return figures;
        }
    }

    private static void warmUp(Settings settings, Path folder) throws IOException, InterruptedException {
        Path heap = folder.resolve("warm-up.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(heap))) {
            new Heap(settings.generated()).write(out, WARM_UP_ARTICLES, Long.MAX_VALUE);
        }
        build(heap, folder.resolve("warm-up-index"));
        new BareIndex(folder.resolve("warm-up-bare")).build(heap);
    }

    private static BuildReport build(Path heap, Path index) throws IOException {
        return IndexUpdate.of(PageSources.open(List.of(heap)), new FolderEngine(index), Collection.OWN)
                .run(new NothingDropped());
    }
}
