package kordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import kordon.index.CopyNote;
import kordon.index.KnownPage;
import kordon.index.Refusal;
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
            writer.settle(run::refused);
            switch (policy) {
                case MERGE -> writer.mergeStories(id -> source.isOfFiles() && run.duplicates.has(id));
                case KEEP -> writer.separateStories();
            }
            writer.eachCopy(run::merged);
            writer.commit();
            return run.tally.report(Duration.between(start, Instant.now()));
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
        private final Window<Outcome<Seen>> cleaning;
        private final Window<Outcome<AnnotatedArticle>> writing;
        private final Duplicates duplicates = new Duplicates();
        private final Tally tally = new Tally();
        private long settled;

        Run(PageSource source, ExecutorService pool, int width) {
            this.source = source;
            this.cleaning = new Window<>(pool, width, this::take);
            this.writing = new Window<>(pool, width, this::count);
        }

        void accept(Outcome<RawPage> page) {
            tally.read();
            if (page instanceof Outcome.Kept<RawPage>(RawPage kept)) {
                writer.expect(kept);
            }
            cleaning.put(() -> page.then(this::see));
        }

        void finish() {
            cleaning.empty();
            writing.empty();
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

        private Optional<KnownPage> known(RawPage page) {
            try {
                return writer.known(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** In the order of the source: of two pages of one id the first is kept. */
        private void take(Outcome<Seen> seen) {
            switch (seen) {
                case Outcome.Dropped<Seen> gone -> drop(gone);
                case Outcome.Kept<Seen>(Seen.Cleaned cleaned) -> {
                    if (isNew(cleaned.page().origin(), cleaned.article().id())) {
                        writing.put(() -> write(cleaned));
                    }
                }
                case Outcome.Kept<Seen>(Seen.Unchanged(Origin origin, KnownPage known)) -> {
                    if (isNew(origin, known.id())) {
                        tally.unchanged();
                        index(origin, known.id(), known.events());
                    }
                }
            }
        }

        private boolean isNew(Origin origin, ArticleId id) {
            if (duplicates.isNew(id)) {
                return true;
            }
            tally.duplicate();
            listener.duplicate(origin, id);
            listener.repeated(origin, id);
            settled();
            return false;
        }

        private Outcome<AnnotatedArticle> write(Seen.Cleaned cleaned) throws IOException {
            Outcome<AnnotatedArticle> extracted =
                    guarded(cleaned.page().origin(), () -> new Outcome.Kept<>(extractor.extract(cleaned.article())));
            if (extracted instanceof Outcome.Kept<AnnotatedArticle>(AnnotatedArticle annotated)) {
                writer.put(annotated, cleaned.page());
            }
            return extracted;
        }

        private void count(Outcome<AnnotatedArticle> written) {
            switch (written) {
                case Outcome.Kept<AnnotatedArticle>(AnnotatedArticle annotated) ->
                    index(
                            annotated.article().origin(),
                            annotated.article().id(),
                            annotated.events().size());
                case Outcome.Dropped<AnnotatedArticle> gone -> drop(gone);
            }
        }

        private void index(Origin page, ArticleId article, int events) {
            tally.indexed(events);
            listener.indexed(page, article, events);
            settled();
        }

        private void drop(Outcome.Dropped<?> gone) {
            tally.dropped(gone.reason());
            listener.dropped(gone);
            settled();
        }

        /** Only at the end it is known which articles are copies; those of earlier runs are not this run's. */
        void merged(CopyNote copy) {
            if (duplicates.has(copy.id())) {
                tally.merged(copy.events());
                listener.duplicate(copy.origin(), copy.lead());
                listener.merged(copy.id(), copy.lead());
            }
        }

        /** Told at the end: an engine may refuse what it was given long before. */
        void refused(Refusal refusal) {
            tally.refused(refusal.events());
            listener.dropped(new Outcome.Dropped<>(refusal.origin(), DropReason.REFUSED, refusal.why()));
        }

        private void settled() {
            settled++;
            listener.progressed(settled, source.bytesRead(), source.totalBytes());
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
}
