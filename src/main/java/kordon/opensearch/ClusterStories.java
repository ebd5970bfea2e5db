package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kordon.Failure;
import kordon.article.ArticleId;
import kordon.index.Schema;

/**
 * Brings copies of one story together on a cluster, as {@link kordon.index.StorySettling} does anywhere: whoever shares a
 * band of the signature is settled with whom it shares it. A document that another writer has changed meanwhile is left
 * to it and looked at again, so that whoever comes last has seen all. For one thread.
 */
final class ClusterStories {
    /** Articles looked at with one question; each asks for sixteen bands. */
    private static final int PAGE = 500;

    /** Ids in one question. */
    private static final int IDS = 5_000;

    /** Each time somebody else was faster; that ends when they do. */
    private static final int ROUNDS = 50;

    private final ClusterClient client;
    private final String target;
    private final Bulk bulk;
    private final Predicate<ArticleId> justRead;
    private boolean wrote;

    /** @param justRead the articles whose files the run has read, as they are now */
    ClusterStories(ClusterClient client, String target, Bulk bulk, Predicate<ArticleId> justRead) {
        this.client = client;
        this.target = target;
        this.bulk = bulk;
        this.justRead = justRead;
    }

    /** Whether anything had to be written. */
    boolean wrote() {
        return wrote;
    }

    /** Settles all stories. */
    void mergeAll() throws IOException {
        settle(List.of(Queries.kept()));
    }

    /** Settles the stories of what some runs wrote and of what was named on articles that are gone, or named those. */
    void mergeAround(Set<String> runs, Collection<ArticleId> gone) throws IOException {
        List<ObjectNode> seeds = new ArrayList<>();
        if (!runs.isEmpty()) {
            seeds.add(Dsl.terms(Fields.RUN, runs));
        }
        List<String> ids = gone.stream().map(id -> Fields.clean(id.value())).toList();
        for (int start = 0; start < ids.size(); start += IDS) {
            seeds.add(Queries.namedOrNaming(ids.subList(start, Math.min(ids.size(), start + IDS))));
        }
        settle(seeds);
    }

    /** Makes every copy an article of its own. */
    void separate() throws IOException {
        untilNobodyWasFaster(List.of(Queries.together()), (hits, scan, settled, writes) -> {
            for (JsonNode hit : hits) {
                writes.stand(StoredStory.of(hit), List.of());
            }
        });
    }

    private void settle(List<ObjectNode> seeds) throws IOException {
        untilNobodyWasFaster(seeds, (hits, scan, settled, writes) -> {
            Neighbours neighbours = new Neighbours(scan);
            neighbours.add(hits.stream()
                    .filter(hit -> !settled.contains(Answers.need(hit, Schema.ID)))
                    .toList());
            neighbours.complete();
            settled.addAll(neighbours.settle(justRead, writes));
        });
    }

    /** Plans what is to be written for a page of articles. */
    private interface Step {
        void plan(List<JsonNode> hits, Scan scan, Set<String> settled, StoryWrites writes) throws IOException;
    }

    private void untilNobodyWasFaster(List<ObjectNode> first, Step step) throws IOException {
        List<ObjectNode> seeds = first;
        for (int round = 0; !seeds.isEmpty(); round++) {
            List<ObjectNode> asked = seeds;
            seeds = again(Lost.again(() -> write(asked, step)), round);
        }
    }

    /** What others have changed meanwhile is left as it is, and told. */
    private Set<String> write(List<ObjectNode> seeds, Step step) throws IOException {
        Set<String> conflicts = new HashSet<>();
        refresh();
        try (Scan scan = Scan.open(client, target)) {
            StoryWrites writes = new StoryWrites(scan, bulk);
            Set<String> settled = new HashSet<>();
            for (ObjectNode query : seeds) {
                scan.each(query, StoredStory.WANTED, PAGE, hits -> {
                    step.plan(hits, scan, settled, writes);
                    wrote |= writes.isPlanned();
                    conflicts.addAll(writes.send());
                });
            }
        }
        return conflicts;
    }

    private static List<ObjectNode> again(Set<String> conflicts, int round) {
        if (conflicts.isEmpty()) {
            return List.of();
        }
        if (round >= ROUNDS) {
            throw new Failure("Others write the same articles all the time. Try again in a moment.");
        }
        return List.of(Dsl.terms("_id", conflicts));
    }

    private void refresh() {
        client.send("POST", "/" + target + "/_refresh", Map.of(), null);
    }
}
