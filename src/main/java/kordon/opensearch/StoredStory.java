package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import kordon.index.KeptArticle;
import kordon.index.Schema;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a cluster tells of its story.
 *
 * @param document its name on the cluster
 * @param id the article's id, as the cluster has it
 * @param place where it stood in the order of changes
 * @param lead the article that stands for it; none where it stands alone
 * @param copies the ids of those that it names
 * @param story as {@link kordon.index.KeptArticle#story} has it
 * @param bands of the story's signature, as terms
 */
record StoredStory(
        String document,
        String id,
        ClusterState.Place place,
        @Nullable String lead,
        Set<String> copies,
        BytesRef story,
        List<String> bands) {
    /** What to ask for. */
    static final ObjectNode WANTED = Answers.wanting(Schema.ID, Schema.LEAD, Fields.COPY_IDS, Schema.STORY)
            .put("seq_no_primary_term", true);

    static StoredStory of(JsonNode hit) throws IOException {
        BytesRef story = Answers.bytes(hit, Schema.STORY);
        List<String> bands =
                KeptArticle.bands(story).stream().map(ArticleDocument::term).toList();
        return new StoredStory(
                hit.path("_id").asText(),
                Answers.need(hit, Schema.ID),
                Answers.place(hit),
                Answers.text(hit, Schema.LEAD),
                Answers.texts(hit, Fields.COPY_IDS),
                story,
                bands);
    }

    /** Whether it stands with others, as far as the cluster knows. */
    boolean isTogether() {
        return lead != null || !copies.isEmpty();
    }
}
