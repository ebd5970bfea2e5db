package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.KeptArticle;
import kordon.index.Schema;

/**
 * An article and its page, as a cluster keeps them.
 *
 * @param place where the document stood in the order of changes
 * @param rules the digest of the rules that made its facts
 * @param run that wrote the document
 */
record KeptDocument(
        String document, ClusterState.Place place, AnnotatedArticle article, RawPage page, String rules, String run) {

    /** What to ask for. */
    static final ObjectNode WANTED = wanted();

    private static ObjectNode wanted() {
        ObjectNode wanted =
                Answers.wanting(Schema.RAW_PAGE, Schema.RULES, Fields.RUN).put("seq_no_primary_term", true);
        wanted.putArray("stored_fields").add(Schema.STORED_ARTICLE);
        return wanted;
    }

    static KeptDocument of(JsonNode hit) throws IOException {
        AnnotatedArticle article = KeptArticle.article(Answers.bytes(hit, Schema.STORED_ARTICLE));
        return new KeptDocument(
                hit.path("_id").asText(),
                Answers.place(hit),
                article,
                KeptArticle.page(Answers.bytes(hit, Schema.RAW_PAGE), article),
                Answers.need(hit, Schema.RULES),
                Answers.need(hit, Fields.RUN));
    }
}
