package kordon.pipeline;

/** What becomes of articles that tell the same story in the same words. */
public enum DuplicatePolicy {
    /** One stands for all and names the others. */
    MERGE,
    /** Each stands alone; those that earlier runs brought together stay so. */
    KEEP
}
