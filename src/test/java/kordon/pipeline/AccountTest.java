package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.engine.FolderEngine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever mix of good, broken, copied and changed pages comes, run after run, each is accounted for. */
class AccountTest {
    private static final int RUNS = 4;

    @TempDir
    Path folder;

    /** Counts what it is told. */
    private static final class Counts implements BuildListener {
        private long duplicates;
        private long dropped;
        private long settled;

        @Override
        public void progressed(long pages, long bytesRead, long bytesTotal) {
            settled = pages;
        }

        @Override
        public void dropped(Outcome.Dropped<?> gone) {
            dropped++;
        }

        @Override
        public void duplicate(Origin page, ArticleId article) {
            duplicates++;
        }
    }

    private static String text(Random random) {
        Random words = new Random(random.nextInt(6));
        StringBuilder text =
                new StringBuilder("Drones hit a depot in the Kursk region on 3 May 2024, the governor said.");
        for (int i = 0; i < 30; i++) {
            text.append(" People said that the ka%c lo%c shook"
                    .formatted('a' + words.nextInt(26), 'a' + words.nextInt(26)));
            text.append(i % 6 == 5 ? "." : " and");
        }
        return text + " it was late.".repeat(random.nextInt(3));
    }

    /** A file's lines; a page of an id is the same each time or changes. */
    private static String heap(Random random) {
        StringBuilder lines = new StringBuilder("{\"id\":\"first\",\"text\":\"%s\"}\n".formatted(text(random)));
        for (int i = 0; i < 14; i++) {
            lines.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "{ broken\n";
                        case 1 -> "{\"id\":\"empty\",\"text\":\"  \"}\n";
                        case 2 -> "{\"text\":\"%s\"}\n".formatted(text(random));
                        default ->
                            "{\"id\":\"n%d\",\"published\":\"2024-05-0%d\",\"text\":\"%s\"}\n"
                                    .formatted(random.nextInt(16), 4 + random.nextInt(3), text(random));
                    });
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void every_page_is_accounted_for(int seed) throws IOException {
        Random random = new Random(seed);
        Path articles = Files.createDirectories(folder.resolve("articles"));
        List<String> heaps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            heaps.add(heap(random));
        }
        for (int run = 0; run < RUNS; run++) {
            heaps.set(random.nextInt(heaps.size()), heap(random));
            for (int i = 0; i < heaps.size(); i++) {
                Files.writeString(articles.resolve(i + ".jsonl"), heaps.get(i));
            }
            DuplicatePolicy policy = random.nextInt(4) == 0 ? DuplicatePolicy.KEEP : DuplicatePolicy.MERGE;
            Counts counts = new Counts();
            BuildReport report = IndexUpdate.of(
                            PageSources.open(List.of(articles)),
                            new FolderEngine(folder.resolve("index")),
                            Collection.OWN)
                    .run(counts, policy);

            assertThat(report.read()).isEqualTo(60);
            assertThat(report.indexed() + report.duplicates() + report.droppedInAll())
                    .isEqualTo(60);
            assertThat(report.unchanged()).isLessThanOrEqualTo(report.indexed() + report.duplicates());
            assertThat(counts.settled).isEqualTo(60);
            assertThat(counts.dropped).isEqualTo(report.droppedInAll());
            assertThat(counts.duplicates).isEqualTo(report.duplicates());
            BuildReport again = IndexUpdate.of(
                            PageSources.open(List.of(articles)),
                            new FolderEngine(folder.resolve("index")),
                            Collection.OWN)
                    .run(new Silence(), policy);
            assertThat(again.indexed()).isEqualTo(report.indexed());
            assertThat(again.events()).isEqualTo(report.events());
            assertThat(again.dropped()).isEqualTo(report.dropped());
            try (ArticleSearcher searcher = LuceneSearcher.open(folder.resolve("index"))) {
                assertThat(searcher.manifest().articles()).isGreaterThanOrEqualTo(report.indexed());
            }
        }
    }

    /** What an index holds does not depend on the runs that made it. */
    @ParameterizedTest
    @ValueSource(ints = {7})
    void a_heap_in_parts_makes_the_same_stories_as_in_one(int seed) throws IOException {
        Random random = new Random(seed);
        Map<Path, Long> articles = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"id\":\"n%d\",\"published\":\"2024-05-0%d\",\"text\":\"%s\"}\n"
                    .formatted(i, 4 + random.nextInt(3), text(random)));
        }
        Path file = folder.resolve("part.jsonl");
        for (int part : new int[] {40, 10}) {
            Path index = folder.resolve("index" + part);
            for (int i = 0; i < lines.size(); i += part) {
                Files.writeString(file, String.join("", lines.subList(i, i + part)));
                IndexUpdate.of(PageSources.open(List.of(file)), new FolderEngine(index), Collection.OWN)
                        .run(new Silence());
            }
            try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
                articles.put(index, searcher.manifest().articles());
            }
        }
        assertThat(articles.values())
                .hasSize(2)
                .allMatch(count -> count < 40)
                .satisfies(counts -> assertThat(counts.stream().distinct()).hasSize(1));
    }
}
