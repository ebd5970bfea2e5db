package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.index.Links;
import kordon.index.Schema;
import kordon.index.StoryCandidate;
import kordon.index.StorySettling;
import org.jspecify.annotations.Nullable;

/**
 * Articles, and all that may tell one of their stories: whoever shares a band with one of them or with such a neighbour,
 * and whoever names one of them or is named by it. For one thread.
 */
final class Neighbours {
    private static final int PAGE = 2_000;

    /** Bands in one question. */
    private static final int MOST_BANDS = 30_000;

    private final Scan scan;
    private final Map<String, StoredStory> found = new LinkedHashMap<>();
    private final Set<String> bands = new HashSet<>();
    private List<StoredStory> fresh = new ArrayList<>();

    Neighbours(Scan scan) {
        this.scan = scan;
    }

    void add(List<JsonNode> hits) throws IOException {
        for (JsonNode hit : hits) {
            add(hit);
        }
    }

    private void add(JsonNode hit) throws IOException {
        StoredStory story = StoredStory.of(hit);
        if (found.putIfAbsent(story.id(), story) == null) {
            fresh.add(story);
        }
    }

    /** Finds all neighbours. */
    void complete() throws IOException {
        while (!fresh.isEmpty()) {
            List<StoredStory> last = fresh;
            fresh = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            Set<String> leads = new HashSet<>();
            List<String> more = new ArrayList<>();
            for (StoredStory story : last) {
                ids.add(story.id());
                if (story.lead() != null) {
                    leads.add(story.lead());
                }
                story.bands().stream().filter(bands::add).forEach(more::add);
            }
            leads.removeAll(found.keySet());
            List<ObjectNode> questions = new ArrayList<>(List.of(Queries.namedOrNaming(ids)));
            if (!leads.isEmpty()) {
                questions.add(Dsl.terms(Schema.ID, leads));
            }
            for (int start = 0; start < more.size(); start += MOST_BANDS) {
                questions.add(
                        Dsl.terms(Schema.STORY_BAND, more.subList(start, Math.min(more.size(), start + MOST_BANDS))));
            }
            scan.each(
                    Dsl.of("constant_score", Dsl.of("filter", Queries.anyOf(questions))),
                    StoredStory.WANTED,
                    PAGE,
                    this::add);
        }
    }

    /**
     * Settles the stories.
     *
     * @return the articles that may tell the story of another one
     */
    Set<String> settle(Predicate<ArticleId> justRead, StoryWrites writes) throws IOException {
        List<StoredStory> stories = List.copyOf(found.values());
        Links links = new Links(IntStream.range(0, stories.size()).toArray());
        Map<String, Integer> firsts = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            for (String band : stories.get(i).bands()) {
                links.join(firsts.computeIfAbsent(band, first(i)), i);
            }
        }
        Set<String> settled = new HashSet<>();
        links.<IOException>eachGroup(group -> {
            if (group.length > 1 || stories.get(group[0]).isTogether()) {
                for (int start = 0; start < group.length; start += StorySettling.MOST_AT_ONCE) {
                    List<StoryCandidate> part = new ArrayList<>();
                    for (int i = start; i < Math.min(group.length, start + StorySettling.MOST_AT_ONCE); i++) {
                        StoredStory story = stories.get(group[i]);
                        settled.add(story.id());
                        part.add(StoryCandidate.of(group[i], new ArticleId(story.id()), story.story()));
                    }
                    StorySettling.settle(part, justRead, new Planned(stories, writes));
                }
            }
        });
        return settled;
    }

    private static Function<String, Integer> first(int i) {
        return band -> i;
    }

    /** What the stories are, and what is to be written of them. */
    private record Planned(List<StoredStory> stories, StoryWrites writes) implements StorySettling.Store {

        private StoredStory story(StoryCandidate article) {
            return stories.get(article.document());
        }

        @Override
        public @Nullable ArticleId lead(StoryCandidate article) {
            String lead = story(article).lead();
            return lead == null ? null : new ArticleId(lead);
        }

        @Override
        public boolean names(StoryCandidate article, List<StoryCandidate> copies) {
            return story(article)
                    .copies()
                    .equals(copies.stream().map(copy -> story(copy).id()).collect(Collectors.toSet()));
        }

        @Override
        public RawPage page(StoryCandidate article) throws IOException {
            return writes.page(story(article));
        }

        @Override
        public void stand(StoryCandidate article, List<StoryCandidate> copies) {
            writes.stand(story(article), copies.stream().map(this::story).toList());
        }

        @Override
        public void follow(StoryCandidate article, ArticleId lead) {
            writes.follow(story(article), lead);
        }

        @Override
        public void delete(StoryCandidate article) {
            writes.delete(story(article));
        }
    }
}
