package kordon.index;

import kordon.article.ArticleId;
import kordon.article.Origin;

/**
 * An article that became a copy on another one.
 *
 * @param id of the article that is no card of its own any more
 * @param origin where its page came from
 * @param events how many it had
 * @param lead the article that stands for both
 */
public record Merged(ArticleId id, Origin origin, int events, ArticleId lead) {}
