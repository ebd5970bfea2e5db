package kordon.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import kordon.index.Schema;

/** What is asked of documents that are to be written anew. */
final class Queries {
    private Queries() {}

    /** Articles and copies. */
    static ObjectNode kept() {
        return Dsl.terms(Schema.KIND, List.of(Schema.ARTICLE.text(), Schema.COPY.text()));
    }

    static ObjectNode articles() {
        return Dsl.terms(Schema.KIND, List.of(Schema.ARTICLE.text()));
    }

    static ObjectNode copies() {
        return Dsl.terms(Schema.KIND, List.of(Schema.COPY.text()));
    }

    /** The copies, and the articles that stand for them. */
    static ObjectNode together() {
        return anyOf(List.of(copies(), Dsl.exists(Schema.COPIES)));
    }

    /** Copies of any of the articles, and those that name any of them as their copy. */
    static ObjectNode namedOrNaming(Collection<String> ids) {
        return anyOf(List.of(Dsl.terms(Schema.LEAD, ids), Dsl.terms(Fields.COPY_IDS, ids)));
    }

    static ObjectNode anyOf(Collection<ObjectNode> queries) {
        ObjectNode clauses = Dsl.object();
        clauses.putArray("should").addAll(queries);
        return Dsl.of("bool", clauses);
    }
}
