package kordon.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.BuildListener;
import kordon.pipeline.BuildReport;
import kordon.pipeline.IndexUpdate;

/** A heap of JSON lines to an index: read, cleaned, extracted, written, copies brought together. */
final class IndexBenchmark implements Benchmark {
    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public List<Figure> run(Settings settings) throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path heap = folder.path().resolve("heap.jsonl");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(heap))) {
                new Heap(settings.generated()).write(out, settings.articles(), Long.MAX_VALUE);
            }
            Path index = folder.path().resolve("index");
            try (LiveHeap memory = new LiveHeap()) {
                BuildReport report = IndexUpdate.of(PageSources.open(List.of(heap)), index, Collection.OWN)
                        .run(new Silence());
                double seconds = report.elapsed().toNanos() / 1e9;
                return List.of(
                        new Figure("index", "whole pipeline", report.read() / seconds, "articles/s"),
                        new Figure("index", "articles read", report.read(), "articles"),
                        new Figure("index", "of them copies", report.duplicates(), "articles"),
                        new Figure("index", "peak heap behind a collection", memory.peak() / MEGABYTE, "MB"),
                        new Figure("index", "heap of JSON lines", Files.size(heap) / MEGABYTE, "MB"),
                        new Figure("index", "index", TemporaryFolder.size(index) / MEGABYTE, "MB"));
            }
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
