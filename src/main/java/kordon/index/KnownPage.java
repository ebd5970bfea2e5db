package kordon.index;

import kordon.article.ArticleId;

/**
 * What an index holds already of a page that has not changed.
 *
 * @param id of the page's article
 * @param lead the article that shows it: itself, or the one that it is a copy of
 * @param events how many it has as an article of its own; 0 for a copy
 */
public record KnownPage(ArticleId id, ArticleId lead, int events) {

    /** Whether the page is named on another article only. */
    public boolean isCopy() {
        return !id.equals(lead);
    }
}
