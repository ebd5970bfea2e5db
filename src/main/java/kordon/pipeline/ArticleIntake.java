package kordon.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kordon.Failure;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.Engine;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleSelection;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSource;
import kordon.ingest.PageSources;

/**
 * Takes single articles into the index and out of it, while others search it. What a call returns is safe. Calls of several
 * threads wait for each other; where the engine admits one writer alone, another process that writes keeps them out.
 */
public final class ArticleIntake {
    private static final int PATIENCE_SECONDS = 10;

    private final Engine engine;
    private final ReentrantLock turn = new ReentrantLock(true);

    public ArticleIntake(Engine engine) {
        this.engine = engine;
    }

    /** Whether an article would be taken now. */
    public boolean isReady() {
        return engine.takesArticles();
    }

    /** Reads the rules ahead of the first article that needs them: they take some seconds. */
    public void warmUp() {
        Thread.ofVirtual().name("rules").start(() -> {
            RulesDigest.get();
            ArticleCleaner.standard();
            EventExtractor.standard();
        });
    }

    /** So many others are writing that the turn did not come. */
    public static final class Busy extends Failure {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Others are writing to the index. Try again in a moment.");
        }
    }

    /**
     * Takes in a JSON object, an array of them or one a line, with the fields that {@code index} reads. Copies of one story
     * are brought together where the index has it so.
     *
     * @return what became of every record, in their order
     * @throws Busy where the turn does not come
     * @throws kordon.index.IndexFailure where another process writes, or the index holds the demo articles
     */
    public List<Received> take(byte[] records) throws IOException {
        return inTurn(() -> {
            PageSource source = PageSources.ofRecords("api", records);
            try (ArticleWriter writer = engine.writer(Collection.OWN, RulesDigest.get())) {
                Notes notes = new Notes();
                new IndexBuild(ArticleCleaner.standard(), EventExtractor.standard(), writer, notes, policy(writer))
                        .run(source);
                return notes.received();
            }
        });
    }

    /** As the index has it; one that is empty has it as usual. */
    private static DuplicatePolicy policy(ArticleWriter writer) {
        return writer.isEmpty() || writer.isMerged() ? DuplicatePolicy.MERGE : DuplicatePolicy.KEEP;
    }

    /**
     * Takes an article out, as {@link Removal} does.
     *
     * @return whether there was one
     * @throws Busy where the turn does not come
     * @throws kordon.index.IndexFailure where another process writes
     */
    public boolean remove(ArticleId id) throws IOException {
        return inTurn(() -> new Removal(engine).run(new ArticleSelection(List.of(id), List.of(), List.of())) > 0);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTurn(Work<T> work) throws IOException {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Gathers what a run tells of each record. */
    private static final class Notes implements BuildListener {
        private final List<Note> notes = new ArrayList<>();
        private final Map<ArticleId, ArticleId> leads = new HashMap<>();

        private record Note(long offset, Received received) {}

        List<Received> received() {
            return notes.stream()
                    .sorted(Comparator.comparingLong(Note::offset))
                    .map(note -> settled(note.received()))
                    .toList();
        }

        /** Copies are known at the end only. */
        private Received settled(Received received) {
            return received instanceof Received.Indexed(ArticleId id, int events) && leads.containsKey(id)
                    ? new Received.Duplicate(id, leads.get(id))
                    : received;
        }

        @Override
        public void indexed(Origin page, ArticleId article, int events) {
            notes.add(new Note(page.offset(), new Received.Indexed(article, events)));
        }

        @Override
        public void repeated(Origin page, ArticleId article) {
            notes.add(new Note(page.offset(), new Received.Duplicate(article, article)));
        }

        @Override
        public void merged(ArticleId copy, ArticleId article) {
            leads.put(copy, article);
        }

        @Override
        public void dropped(Outcome.Dropped<?> dropped) {
            // One that the engine refused had been indexed as far as was known.
            notes.removeIf(note -> note.offset() == dropped.origin().offset());
            notes.add(new Note(dropped.origin().offset(), new Received.Dropped(dropped.reason(), dropped.detail())));
        }

        @Override
        public void duplicate(Origin page, ArticleId article) {
            // repeated() and merged() tell which of the two it is.
        }

        @Override
        public void progressed(long pages, long bytesRead, long bytesTotal) {
            // A request is answered at its end.
        }
    }
}
