package kordon.pipeline;

/** What becomes of articles that tell the same story in the same words, those of earlier runs as well. */
public enum DuplicatePolicy {
    /** One stands for all and names the others. */
    MERGE,
    /** Each stands alone. */
    KEEP
}
