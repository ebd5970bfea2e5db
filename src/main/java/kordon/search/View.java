package kordon.search;

/** What the hits of a question are. */
public enum View {
    ARTICLES,
    EVENTS
}
