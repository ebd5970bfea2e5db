package kordon.pipeline;

import kordon.article.ArticleId;
import kordon.article.DropReason;

/** What became of one record that was handed in. */
public sealed interface Received {

    /** Its article stands in the index. */
    record Indexed(ArticleId id, int events) implements Received {}

    /** Its article is a copy that another one names, or came twice under one id, and the first was taken. */
    record Duplicate(ArticleId id, ArticleId of) implements Received {}

    /** There is no article in it. */
    record Dropped(DropReason reason, String detail) implements Received {}
}
