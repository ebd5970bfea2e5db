package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kordon.article.ArticleId;
import kordon.index.CopyNote;
import kordon.index.Schema;

/**
 * The articles that a writer put or found unchanged, and which of them became copies. Of many it keeps no list: then the
 * copies are read that the whole index holds. Safe for threads.
 */
final class TouchedArticles {
    private static final int MOST = 20_000;
    private static final int PAGE = 1_000;
    private static final ObjectNode NOTE = Answers.wanting(Schema.COPY_NOTE);

    private final ClusterClient client;
    private final String target;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** @param target the index, or the alias that leads to it */
    TouchedArticles(ClusterClient client, String target) {
        this.client = client;
        this.target = target;
    }

    void add(ArticleId id) {
        if (ids.size() <= MOST) {
            ids.add(Fields.clean(id.value()));
        }
    }

    /** Tells of each copy that searches can see. */
    void eachCopy(Consumer<CopyNote> told) throws IOException {
        if (ids.size() > MOST) {
            read(List.of(Queries.copies()), told);
            return;
        }
        List<String> all = List.copyOf(ids);
        List<ObjectNode> queries = new ArrayList<>();
        for (int start = 0; start < all.size(); start += PAGE) {
            ObjectNode clauses = Dsl.object();
            clauses.putArray("filter")
                    .add(Queries.copies())
                    .add(Dsl.terms(Schema.ID, all.subList(start, Math.min(all.size(), start + PAGE))));
            queries.add(Dsl.of("bool", clauses));
        }
        Lost.again(() -> {
                    List<CopyNote> notes = new ArrayList<>();
                    read(queries, notes::add);
                    return notes;
                })
                .forEach(told);
    }

    private void read(List<ObjectNode> queries, Consumer<CopyNote> told) throws IOException {
        try (Scan scan = Scan.open(client, target)) {
            for (ObjectNode query : queries) {
                scan.each(query, NOTE, PAGE, hits -> {
                    for (JsonNode hit : hits) {
                        told.accept(CopyNote.decode(Answers.bytes(hit, Schema.COPY_NOTE)));
                    }
                });
            }
        }
    }
}
