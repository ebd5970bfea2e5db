package kordon.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kordon.engine.Engine;
import kordon.index.ArticleSelection;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.Hit;
import kordon.search.SearchRequest;
import kordon.search.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Stories indexed in one run after another, with any engine. */
abstract class StoryRuns {
    private static final List<String> THINGS = List.of(
            "warehouse",
            "road",
            "school",
            "market",
            "farm",
            "shop",
            "clinic",
            "station",
            "mill",
            "garage",
            "library",
            "bakery",
            "depot",
            "bridge",
            "harbour",
            "field");

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    Engine place;

    @BeforeEach
    void open() {
        place = engine.in(folder.resolve("index"));
    }

    private int files;

    /** A report whose words follow from its seed; every sentence differs from those of other seeds. */
    static String story(int seed, int sentences) {
        Random random = new Random(seed);
        StringBuilder text =
                new StringBuilder("Ukrainian drones hit a depot in the Kursk region on 3 May 2024, the governor said.");
        for (int i = 0; i < sentences; i++) {
            text.append(" People near the %s by the %s told how the %s beside the %s shook for %d minutes."
                    .formatted(thing(random), thing(random), thing(random), thing(random), 2 + random.nextInt(50)));
        }
        return text.toString();
    }

    private static String thing(Random random) {
        return THINGS.get(random.nextInt(THINGS.size()));
    }

    static String record(String id, String published, String text) {
        return """
                {"id":"%s","url":"https://%s.example/news","source":"%s.example","title":"Depot hit (%s)","published":"%s","text":"%s"}
                """.formatted(id, id, id, id, published, text);
    }

    final BuildReport index(DuplicatePolicy duplicates, List<String> records) throws IOException {
        Path file = Files.writeString(folder.resolve("heap" + files++ + ".jsonl"), String.join("", records));
        return IndexUpdate.of(PageSources.open(List.of(file)), place, Collection.OWN)
                .run(new Silence(), duplicates);
    }

    final BuildReport index(String... records) throws IOException {
        return index(DuplicatePolicy.MERGE, List.of(records));
    }

    /** The ids of the copies of each article, by its id. */
    final Map<String, List<String>> cards() throws IOException {
        Map<String, List<String>> cards = new TreeMap<>();
        try (ArticleSearcher searcher = place.searcher(null)) {
            SearchRequest all = SearchRequest.of("").page(1, 100);
            for (Hit hit : searcher.search(all).hits()) {
                cards.put(
                        hit.article().article().id().value(),
                        hit.article().copies().stream()
                                .map(copy -> copy.id().value())
                                .toList());
            }
        }
        return cards;
    }

    final int remove(ArticleSelection selection) throws IOException {
        return new Removal(place).run(selection);
    }
}
