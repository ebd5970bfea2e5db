package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kordon.bench.rival.Rival;
import kordon.bench.rival.Rivals;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.LuceneSearcher;

/**
 * A rival's folder with the articles in it.
 *
 * @param from the index whose articles they are
 * @param seconds that filling it took, from the first article to the last one found; what reading them out of Kordon's
 *     index took while the rival waited is in it
 * @param size bytes on disk
 */
record FilledRival(MadeIndex.Build from, double seconds, long size) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fills a folder, unless it was filled from the same index by an earlier run. */
    static FilledRival of(Rivals rival, Path project, Path folder, MadeIndex index)
            throws IOException, InterruptedException {
        Path note = folder.resolveSibling(folder.getFileName() + ".json");
        if (Files.exists(note)) {
            FilledRival filled = JSON.readValue(note.toFile(), FilledRival.class);
            if (filled.from().equals(index.build())) {
                return filled;
            }
            Files.delete(note);
        }
        TemporaryFolder.delete(folder);
        double seconds;
        long size;
        try (Rival engine = rival.start(project, folder)) {
            engine.create();
            long start = System.nanoTime();
            pour(index.folder(), engine);
            engine.filled();
            seconds = (System.nanoTime() - start) / 1e9;
            size = TemporaryFolder.size(engine.data());
        }
        FilledRival filled = new FilledRival(index.build(), seconds, size);
        JSON.writeValue(note.toFile(), filled);
        return filled;
    }

    private static void pour(Path index, Rival engine) throws IOException, InterruptedException {
        try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
            searcher.export(Criteria.NONE, match -> {
                try {
                    engine.add(match.article());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            });
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
