package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.index.CopyNote;
import kordon.index.KnownPage;
import kordon.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which pages an index holds as they are. Whoever asks of one page is answered for all that were expected until then, so
 * that a round trip serves many. Safe for threads.
 */
final class KnownPages {
    private static final ObjectNode WANTED =
            Answers.wanting(Schema.FINGERPRINT, Schema.ID, Fields.EVENT_COUNT, Schema.COPY_NOTE);

    /** No batch that the cluster refuses for its size; two documents of one page may stand beside each other. */
    private static final int MOST_AT_ONCE = 4_000;

    private final ClusterClient client;
    private final String target;
    private final String rules;
    private final Map<RawPage, Optional<KnownPage>> answered = new IdentityHashMap<>();
    private List<RawPage> expected = new ArrayList<>();

    KnownPages(ClusterClient client, String target, String rules) {
        this.client = client;
        this.target = target;
        this.rules = rules;
    }

    synchronized void expect(RawPage page) {
        expected.add(page);
    }

    synchronized Optional<KnownPage> known(RawPage page) throws IOException {
        Optional<KnownPage> answer = answered.remove(page);
        if (answer == null) {
            List<RawPage> batch = expected.size() > MOST_AT_ONCE ? List.of() : expected;
            expected = new ArrayList<>();
            ask(batch);
            answer = answered.remove(page);
        }
        if (answer == null) {
            ask(List.of(page));
            answer = answered.remove(page);
        }
        return answer == null ? Optional.empty() : answer;
    }

    private void ask(List<RawPage> pages) throws IOException {
        Map<RawPage, String> prints = new IdentityHashMap<>();
        for (RawPage page : pages) {
            prints.put(page, Schema.fingerprint(page.fingerprint(), rules).text());
        }
        Map<String, KnownPage> found = find(Set.copyOf(prints.values()));
        prints.forEach((page, print) -> answered.put(page, Optional.ofNullable(found.get(print))));
    }

    private Map<String, KnownPage> find(Set<String> prints) throws IOException {
        if (prints.isEmpty()) {
            return Map.of();
        }
        ObjectNode request = WANTED.deepCopy();
        request.put("size", prints.size() * 2).put("track_total_hits", false).put("_source", false);
        request.set("query", Dsl.of("constant_score", Dsl.of("filter", Dsl.terms(Schema.FINGERPRINT, prints))));
        JsonNode answer = client.send("POST", "/" + target + "/_search", Map.of(), request);
        Answers.checkWhole(answer, client.settings());
        Map<String, KnownPage> known = new HashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            ArticleId id = new ArticleId(Answers.need(hit, Schema.ID));
            known.put(Answers.need(hit, Schema.FINGERPRINT), new KnownPage(id, events(hit)));
        }
        return known;
    }

    private static int events(JsonNode hit) throws IOException {
        @Nullable String note = Answers.text(hit, Schema.COPY_NOTE);
        return note == null
                ? (int) Answers.number(hit, Fields.EVENT_COUNT)
                : CopyNote.decode(Answers.bytes(hit, Schema.COPY_NOTE)).events();
    }
}
