package kordon.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.CopyNote;
import kordon.index.IndexManifest;
import kordon.index.KnownPage;
import kordon.index.Refusal;
import org.apache.lucene.util.Version;

/**
 * Writes articles to a cluster, while others write to it as well. Readers see what was committed, and of a run that broke
 * off whatever another one's commit uncovers. Safe for threads.
 */
final class ClusterWriter implements ArticleWriter {
    private final ClusterClient client;
    private final Place place;
    private final IndexManifest.Collection collection;
    private final String rules;
    private final boolean empty;
    private final ClusterState before;
    private final Run run;
    private final Bulk bulk;
    private final KnownPages known;

    private final TouchedArticles touched;
    private final Set<ArticleId> removed = ConcurrentHashMap.newKeySet();
    private final Set<String> settledRuns = new HashSet<>();
    private volatile boolean put;
    private volatile boolean changed;
    private volatile boolean unsettled;
    private volatile boolean merged;

    /** Whether nothing is left of what the index's state told as unsettled. */
    private volatile boolean sawAll;

    /** Where a writer writes, and what becomes of that at a commit and at the end. */
    interface Place {
        /** The index, or the alias that leads to it. */
        String target();

        /** Whether {@link #target} is an alias. */
        boolean isAlias();

        /** Lets searches find what was written. */
        void committed();

        /** Lets it go; nothing more is written. */
        void close();
    }

    ClusterWriter(
            ClusterClient client,
            Place place,
            IndexManifest.Collection collection,
            String rules,
            Run run,
            long articles) {
        this.client = client;
        this.place = place;
        this.collection = collection;
        this.rules = rules;
        this.run = run;
        this.empty = articles == 0;
        this.before = ClusterState.read(client, place.target());
        this.merged = IndexManifest.isMerged(before.manifest());
        // What is to take another one's place does so even if nothing was put.
        this.changed = !place.isAlias();
        this.bulk = new Bulk(client, place.target(), place.isAlias());
        this.known = new KnownPages(client, place.target(), rules);
        this.touched = new TouchedArticles(client, place.target());
    }

    @Override
    public void put(AnnotatedArticle article, RawPage page) throws IOException {
        run.begin();
        ArticleId id = article.article().id();
        touched.add(id);
        put = true;
        changed = true;
        unsettled = true;
        bulk.add(BulkWrite.index(
                Fields.documentId(id),
                ArticleDocument.article(article, page, rules, run.name()),
                new Refusal(article.article().origin(), id, article.events().size(), "")));
    }

    @Override
    public void expect(RawPage page) {
        if (!empty) {
            known.expect(page);
        }
    }

    @Override
    public Optional<KnownPage> known(RawPage page) throws IOException {
        Optional<KnownPage> found = empty ? Optional.empty() : known.known(page);
        found.ifPresent(unchanged -> touched.add(unchanged.id()));
        return found;
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public boolean isMerged() {
        return merged && !unsettled;
    }

    @Override
    public void settle(Consumer<Refusal> refused) {
        bulk.drain();
        bulk.refused(refused);
    }

    @Override
    public void mergeStories(Predicate<ArticleId> justRead) throws IOException {
        Set<String> broken = Run.broken(before);
        if (isMerged() && broken.isEmpty()) {
            return;
        }
        bulk.drain();
        ClusterStories stories = new ClusterStories(client, place.target(), bulk, justRead);
        if (merged) {
            Set<String> runs = new HashSet<>(broken);
            if (put) {
                runs.add(run.name());
            }
            stories.mergeAround(runs, removed);
        } else {
            stories.mergeAll();
            sawAll = true;
        }
        settledRuns.addAll(broken);
        changed |= stories.wrote();
        removed.clear();
        merged = true;
        unsettled = false;
    }

    @Override
    public void separateStories() throws IOException {
        bulk.drain();
        ClusterStories stories = new ClusterStories(client, place.target(), bulk, id -> false);
        stories.separate();
        changed |= stories.wrote();
        merged = false;
    }

    @Override
    public void eachCopy(Consumer<CopyNote> told) throws IOException {
        bulk.drain();
        refresh();
        touched.eachCopy(told);
    }

    @Override
    public void remove(Collection<ArticleId> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        run.begin();
        // Whoever comes after a run that broke off here has to look at all stories.
        ClusterState.change(client, place.target(), state -> state.merged(false));
        sawAll = true;
        changed = true;
        unsettled = true;
        for (ArticleId id : ids) {
            removed.add(id);
            bulk.add(BulkWrite.delete(Fields.documentId(id)));
        }
        bulk.drain();
    }

    @Override
    public void commit() throws IOException {
        bulk.drain();
        Map<String, String> asked = manifest(before.manifest().getOrDefault(IndexManifest.RULES, rules));
        if (!changed && IndexManifest.saysTheSame(asked, before.manifest().entrySet())) {
            return;
        }
        refresh();
        run.end();
        ClusterState.change(client, place.target(), state -> {
            ClusterState next = state.committed(manifest(state.manifest().getOrDefault(IndexManifest.RULES, rules)))
                    .withoutRun(run.name());
            for (String settled : settledRuns) {
                next = next.withoutRun(settled);
            }
            // Another one broke off in between, or left articles as they were: that is not settled here.
            return IndexManifest.isMerged(state.manifest()) || sawAll ? next : next.merged(false);
        });
        changed = false;
        place.committed();
    }

    private Map<String, String> manifest(String rulesThere) {
        boolean same = rulesThere.equals(rules) || empty;
        String all = !put ? rulesThere : same ? rules : IndexManifest.MIXED_RULES;
        return IndexManifest.commitData(
                Version.LATEST.toString(), all, Instant.now().truncatedTo(ChronoUnit.SECONDS), collection, isMerged());
    }

    private void refresh() {
        client.send("POST", "/" + place.target() + "/_refresh", Map.of(), null);
    }

    @Override
    public void close() {
        run.close();
        place.close();
    }
}
