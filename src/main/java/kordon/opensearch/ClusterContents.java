package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.index.ArticleSelection;
import kordon.index.IndexContents;
import kordon.index.IndexManifest;
import kordon.index.Schema;

/** What an index on a cluster keeps. */
final class ClusterContents implements IndexContents {
    private static final int PAGE = 200;
    private static final int IDS = 5_000;

    private final ClusterClient client;
    private final String index;

    ClusterContents(ClusterClient client, String index) {
        this.client = client;
        this.index = index;
    }

    @Override
    public IndexManifest manifest() {
        return IndexManifest.read(
                ClusterState.read(client, index).manifest(), count(client, index, Queries.articles()));
    }

    /** How many documents of an index a query finds. */
    static long count(ClusterClient client, String index, ObjectNode query) {
        JsonNode answer = client.send("POST", "/" + index + "/_count", Map.of(), Dsl.of("query", query));
        Answers.checkWhole(answer, client.settings());
        return answer.path("count").asLong();
    }

    @Override
    public long pages() {
        return count(client, index, Queries.kept());
    }

    @Override
    public void eachPage(Consumer<RawPage> sink) throws IOException {
        try (Scan scan = Scan.open(client, index)) {
            scan.each(Queries.kept(), KeptDocument.WANTED, PAGE, hits -> {
                for (JsonNode hit : hits) {
                    sink.accept(KeptDocument.of(hit).page());
                }
            });
        }
    }

    @Override
    public List<ArticleId> select(ArticleSelection selection) throws IOException {
        List<String> addresses = terms(selection.urls().stream());
        List<String> sources = terms(selection.sources().stream().map(source -> source.toLowerCase(Locale.ROOT)));
        ObjectNode clauses = Dsl.object();
        clauses.putArray("filter")
                .add(Queries.kept())
                .add(Queries.anyOf(List.of(
                        Dsl.terms(Schema.ID, terms(selection.ids().stream().map(ArticleId::value))),
                        Dsl.terms(Schema.URL, addresses),
                        Dsl.terms(Schema.COPY_URL, addresses),
                        Dsl.terms(Fields.SOURCE_TERM, sources),
                        Dsl.terms(Schema.COPY_SOURCE, sources))));
        List<ArticleId> ids = new ArrayList<>();
        try (Scan scan = Scan.open(client, index)) {
            scan.each(
                    Dsl.of("bool", clauses),
                    Answers.wanting(Schema.ID),
                    IDS,
                    hits -> hits.forEach(hit -> ids.add(new ArticleId(Answers.need(hit, Schema.ID)))));
        }
        return ids;
    }

    private static List<String> terms(Stream<String> names) {
        return names.map(Schema::term).map(Fields::clean).toList();
    }

    @Override
    public void close() {
        // What was read is let go when it has been read.
    }
}
