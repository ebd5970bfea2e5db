package kordon.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself. It is part of every commit, so that index and manifest can't disagree.
 *
 * @param schema the {@link Schema#VERSION} that wrote it
 * @param luceneVersion the Lucene that wrote the commit
 * @param rulesDigest of the rule tables that made its facts; {@link #MIXED_RULES} where they were made by several
 * @param articles in this commit
 * @param built when it was committed
 * @param collection whose articles it holds
 */
public record IndexManifest(
        int schema, String luceneVersion, String rulesDigest, long articles, Instant built, Collection collection) {

    /** The digest of an index whose articles went through different rules. */
    public static final String MIXED_RULES = "mixed";

    /** Whose articles an index holds. */
    public enum Collection {
        /** The articles that come with the program. */
        DEMO("demo"),
        /** The user's own. */
        OWN("own");

        private final String code;

        Collection(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final String SCHEMA = "kordon.schema";
    private static final String LUCENE = "kordon.lucene";
    /** In a commit's data: {@link #rulesDigest}. */
    public static final String RULES = "kordon.rules";

    private static final String BUILT = "kordon.built";
    private static final String COLLECTION = "kordon.collection";
    /** In a commit's data: whether copies of one story are together. */
    public static final String MERGED = "kordon.merged";

    /** The schema that a commit's data name; empty where Kordon did not write it. */
    static Optional<String> schemaOf(Map<String, String> commitData) {
        return Optional.ofNullable(commitData.get(SCHEMA));
    }

    /** Whether a commit of any schema holds the demo articles. */
    public static boolean isDemo(Map<String, String> commitData) {
        return Collection.DEMO.name().equals(commitData.get(COLLECTION));
    }

    /** Whether copies of one story are together in a commit of this schema, so that nothing is left to merge. */
    public static boolean isMerged(Map<String, String> commitData) {
        return Boolean.parseBoolean(commitData.get(MERGED));
    }

    /** The manifest in the data of a commit of this schema; the number of articles is the index's own count. */
    public static IndexManifest read(Map<String, String> commitData, long articles) {
        return new IndexManifest(
                Integer.parseInt(commitData.get(SCHEMA)),
                commitData.get(LUCENE),
                commitData.get(RULES),
                articles,
                Instant.parse(commitData.get(BUILT)),
                Collection.valueOf(commitData.get(COLLECTION)));
    }

    /** Whether the data of two commits differ in nothing but the time. */
    public static boolean saysTheSame(
            Map<String, String> data, @Nullable Iterable<Map.Entry<String, String>> standing) {
        Map<String, String> rest = new HashMap<>(data);
        if (standing != null) {
            standing.forEach(entry -> rest.remove(entry.getKey(), entry.getValue()));
        }
        rest.remove(BUILT);
        return rest.isEmpty();
    }

    /** What {@link #read} reads. */
    public static Map<String, String> commitData(
            String luceneVersion, String rulesDigest, Instant built, Collection collection, boolean merged) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(SCHEMA, Integer.toString(Schema.VERSION));
        data.put(LUCENE, luceneVersion);
        data.put(RULES, rulesDigest);
        data.put(BUILT, built.toString());
        data.put(COLLECTION, collection.name());
        data.put(MERGED, Boolean.toString(merged));
        return data;
    }
}
