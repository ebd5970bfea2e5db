package kordon.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.cleaning.ArticleCleaner;
import kordon.extraction.EventExtractor;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.BuildListener;
import kordon.pipeline.BuildReport;
import kordon.pipeline.IndexUpdate;

/**
 * A heap of JSON lines to an index: read, cleaned, extracted, written, copies brought together; beside it, in the same
 * run, what Lucene alone does with the heap.
 */
final class IndexBenchmark implements Benchmark {
    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path heap = folder.path().resolve("heap.jsonl");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(heap))) {
                new Heap(settings.generated()).write(out, settings.articles(), Long.MAX_VALUE);
            }
            // Ahead of the clock: a user waits for them once a start, not once an article.
            ArticleCleaner.standard();
            EventExtractor.standard();
            Path index = folder.path().resolve("index");
            AtomicReference<BuildReport> made = new AtomicReference<>();
            Spent whole;
            long peak;
            try (LiveHeap memory = new LiveHeap()) {
                whole = Spent.<IOException>on(
                        () -> made.set(IndexUpdate.of(PageSources.open(List.of(heap)), index, Collection.OWN)
                                .run(new Silence())));
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

    private static final class Silence implements BuildListener {
        @Override
        public void progressed(long pages, long bytesRead, long bytesTotal) {}

        @Override
        public void dropped(Outcome.Dropped<?> dropped) {
            throw new IllegalStateException("a made-up article was dropped: " + dropped);
        }

        @Override
        public void duplicate(Origin page, ArticleId article) {}
    }
}
