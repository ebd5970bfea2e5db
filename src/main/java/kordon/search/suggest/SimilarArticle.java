package kordon.search.suggest;

import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.index.Dimension;

/**
 * An article like another.
 *
 * @param shared values of facets that events of both have, the most particular of each branch alone
 * @param words what both speak of and few others do, as the first article writes it, the most telling first
 */
public record SimilarArticle(Article article, Map<Dimension, List<String>> shared, List<String> words) {}
