package kordon.index;

import kordon.article.ArticleId;
import kordon.article.Origin;

/**
 * An article that was put and that the engine did not take.
 *
 * @param origin where its page came from
 * @param events how many it has
 * @param why in the engine's words
 */
public record Refusal(Origin origin, ArticleId id, int events, String why) {}
