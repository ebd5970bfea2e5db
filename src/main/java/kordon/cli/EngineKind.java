package kordon.cli;

/** Who holds an index. */
enum EngineKind {
    /** A folder of this machine. */
    LUCENE,
    /** A cluster of OpenSearch. */
    OPENSEARCH
}
