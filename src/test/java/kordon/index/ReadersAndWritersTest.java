package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers while a writer commits, replaces, takes out and merges: each sees one commit, whole, for as long as it reads; none
 * fails. Dozens of small commits, so that segments are merged and old files deleted under the readers.
 */
class ReadersAndWritersTest {
    private static final int BATCH = 5;
    private static final int BATCHES = 12;
    private static final int COMMITS = 60;
    private static final int READERS = 2;

    @TempDir
    Path folder;

    private final RandomArticles random = new RandomArticles(3);
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong readings = new AtomicLong();

    @Test
    @Timeout(120)
    void a_reader_of_an_old_snapshot_is_never_broken_by_a_writer() throws Exception {
        put(0);
        try (ArticleIndex index = ArticleIndex.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(() -> {
                    while (!done.get()) {
                        index.refresh();
                        index.read(ReadersAndWritersTest::whole);
                        readings.incrementAndGet();
                    }
                    return null;
                }));
            }
            // One reading holds the first snapshot until all the commits are made.
            Future<?> writer = threads.submit(this::write);
            index.read(snapshot -> {
                AnnotatedArticle before = snapshot.article(id(0, 0)).orElseThrow();
                while (!writer.isDone()) {
                    assertThat(whole(snapshot)).isEqualTo(1);
                    assertThat(snapshot.article(id(0, 0))).contains(before);
                }
                return null;
            });
            writer.get();
            for (Future<?> reader : readers) {
                reader.get();
            }
            index.refresh();
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(contents());
        }
        assertThat(readings.get()).isGreaterThan(COMMITS / 10);
        // The articles name copies at random, which nobody put in.
        assertThat(new IndexCheck(folder).run().faults()).allMatch(IndexFault.LooseStory.class::isInstance);
    }

    private long contents() throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            return index.read(ReadersAndWritersTest::whole) * (long) BATCH;
        }
    }

    private Void write() throws IOException {
        try {
            Random choice = new Random(4);
            for (int commit = 0; commit < COMMITS; commit++) {
                int batch = choice.nextInt(BATCHES);
                if (choice.nextInt(4) == 0) {
                    takeOut(batch);
                } else {
                    put(batch);
                }
            }
            return null;
        } finally {
            done.set(true);
        }
    }

    private void put(int batch) throws IOException {
        try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < BATCH; i++) {
                AnnotatedArticle article = random.article(id(batch, i).value());
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
    }

    private void takeOut(int batch) throws IOException {
        try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules")) {
            writer.remove(IntStream.range(0, BATCH).mapToObj(i -> id(batch, i)).toList());
            writer.commit();
        }
    }

    private static ArticleId id(int batch, int number) {
        return new ArticleId("batch-" + batch + "-" + number);
    }

    /** How many batches a snapshot holds; each must be there with all its articles, and as many found as counted. */
    private static int whole(IndexSnapshot snapshot) throws IOException {
        int batches = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int there = 0;
            for (int i = 0; i < BATCH; i++) {
                if (snapshot.article(id(batch, i)).isPresent()) {
                    there++;
                }
            }
            assertThat(there).as("articles of batch %d".formatted(batch)).isIn(0, BATCH);
            batches += there / BATCH;
        }
        assertThat(snapshot.searcher().count(new TermQuery(Schema.ARTICLE))).isEqualTo(batches * BATCH);
        assertThat(snapshot.manifest().articles()).isEqualTo((long) batches * BATCH);
        return batches;
    }
}
