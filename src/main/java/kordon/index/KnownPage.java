package kordon.index;

import kordon.article.ArticleId;

/**
 * What an index holds already of a page that has not changed.
 *
 * @param id of the page's article, which may be a copy on another one
 * @param events how many it has
 */
public record KnownPage(ArticleId id, int events) {}
