package kordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.event.AnnotatedArticle;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleWriter;
import kordon.index.KnownPage;
import kordon.index.Merged;
import kordon.ingest.PageSource;

/**
 * From a heap of pages to an index: pages are read on the calling thread, cleaned, extracted and written on all cores.
 *
 * <p>Pages pass through two windows of bounded length, so that memory stays flat whatever the size of the heap: those
 * being cleaned, and those being extracted and written. Between the two stands the one step that needs the order of
 * the source: which of two pages of one id came first. Copies of one story are brought together at the end, when all are
 * there to compare.
 */
public final class IndexBuild {
    private static final int PAGES_AHEAD_PER_CORE = 16;

    private final ArticleCleaner cleaner;
    private final EventExtractor extractor;
    private final ArticleWriter writer;
    private final BuildListener listener;
    private final DuplicatePolicy policy;

    public IndexBuild(
            ArticleCleaner cleaner,
            EventExtractor extractor,
            ArticleWriter writer,
            BuildListener listener,
            DuplicatePolicy policy) {
        this.cleaner = cleaner;
        this.extractor = extractor;
        this.writer = writer;
        this.listener = listener;
        this.policy = policy;
    }

    /**
     * Indexes every page of the source and commits at the end.
     *
     * @throws UncheckedIOException where the index can't be written; what was committed before stays
     */
    public BuildReport run(PageSource source) {
        Instant start = Instant.now();
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            Run run = new Run(source, pool, cores * PAGES_AHEAD_PER_CORE);
            source.readAll(run::accept);
            run.finish();
            if (policy == DuplicatePolicy.MERGE) {
                writer.mergeStories(run::merged);
            } else {
                writer.keepDuplicates();
            }
            writer.commit();
            return run.report(Duration.between(start, Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What the first window makes of a page. */
    private sealed interface Seen {
        /** To be extracted and written. */
        record Cleaned(RawPage page, Article article) implements Seen {}

        /** In the index as it is. */
        record Unchanged(Origin origin, KnownPage known) implements Seen {}
    }

    /** One pass over a source. */
    private final class Run {
        private final PageSource source;
        private final ExecutorService pool;
        private final int window;
        private final Deque<Future<Outcome<Seen>>> cleaning = new ArrayDeque<>();
        private final Deque<Future<Outcome<AnnotatedArticle>>> writing = new ArrayDeque<>();
        private final Duplicates duplicates = new Duplicates();
        private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
        private long read;
        private long settled;
        private long indexed;
        private long duplicate;
        private long unchanged;
        private long events;

        Run(PageSource source, ExecutorService pool, int window) {
            this.source = source;
            this.pool = pool;
            this.window = window;
        }

        void accept(Outcome<RawPage> page) {
            read++;
            cleaning.add(pool.submit(() -> page.then(this::see)));
            if (cleaning.size() >= window) {
                settleCleaned();
            }
        }

        void finish() {
            while (!cleaning.isEmpty()) {
                settleCleaned();
            }
            while (!writing.isEmpty()) {
                settleWritten();
            }
        }

        private Outcome<Seen> see(RawPage page) {
            Optional<KnownPage> known = known(page);
            if (known.isPresent()) {
                return new Outcome.Kept<>(new Seen.Unchanged(page.origin(), known.get()));
            }
            return guarded(
                    page.origin(),
                    () -> cleaner.clean(page).then(article -> new Outcome.Kept<>(new Seen.Cleaned(page, article))));
        }

        /** A copy whose text is wanted after all has to be read again. */
        private Optional<KnownPage> known(RawPage page) {
            try {
                return writer.known(page).filter(known -> policy == DuplicatePolicy.MERGE || !known.isCopy());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void settleCleaned() {
            switch (await(cleaning.remove())) {
                case Outcome.Kept<Seen>(Seen.Cleaned cleaned) -> {
                    ArticleId id = cleaned.article().id();
                    if (duplicates.isNew(id)) {
                        writing.add(pool.submit(() -> write(cleaned)));
                    } else {
                        passOver(cleaned.page().origin(), id);
                    }
                }
                case Outcome.Kept<Seen>(Seen.Unchanged(Origin origin, KnownPage known)) -> keep(origin, known);
                case Outcome.Dropped<Seen> gone -> drop(gone);
            }
            if (writing.size() >= window) {
                settleWritten();
            }
        }

        private void keep(Origin origin, KnownPage known) {
            if (!duplicates.isNew(known.id())) {
                passOver(origin, known.id());
                return;
            }
            unchanged++;
            if (known.isCopy()) {
                passOver(origin, known.lead());
            } else {
                indexed++;
                events += known.events();
                settled();
            }
        }

        private void passOver(Origin origin, ArticleId article) {
            duplicate++;
            listener.duplicate(origin, article);
            settled();
        }

        private Outcome<AnnotatedArticle> write(Seen.Cleaned cleaned) throws IOException {
            Outcome<AnnotatedArticle> extracted =
                    guarded(cleaned.page().origin(), () -> new Outcome.Kept<>(extractor.extract(cleaned.article())));
            if (extracted instanceof Outcome.Kept<AnnotatedArticle>(AnnotatedArticle annotated)) {
                writer.put(annotated, cleaned.page());
            }
            return extracted;
        }

        private void settleWritten() {
            switch (await(writing.remove())) {
                case Outcome.Kept<AnnotatedArticle>(AnnotatedArticle annotated) -> {
                    indexed++;
                    events += annotated.events().size();
                    settled();
                }
                case Outcome.Dropped<AnnotatedArticle> gone -> drop(gone);
            }
        }

        /** An article of this run that ended as a copy was counted as indexed until now. */
        void merged(Merged copy) {
            if (duplicates.has(copy.id())) {
                indexed--;
                events -= copy.events();
                duplicate++;
                listener.duplicate(copy.origin(), copy.lead());
            }
        }

        private void drop(Outcome.Dropped<?> gone) {
            dropped.merge(gone.reason(), 1L, Long::sum);
            listener.dropped(gone);
            settled();
        }

        private void settled() {
            settled++;
            listener.progressed(settled, source.bytesRead(), source.totalBytes());
        }

        BuildReport report(Duration elapsed) {
            return new BuildReport(read, indexed, duplicate, unchanged, dropped, events, elapsed);
        }
    }

    /** A fault of ours in one page must not cost the reader the others; the report names it. */
    private static <T> Outcome<T> guarded(Origin origin, Supplier<Outcome<T>> stage) {
        try {
            return stage.get();
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Dropped<>(origin, DropReason.FAULT, e.toString());
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw new UncheckedIOException(io);
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
