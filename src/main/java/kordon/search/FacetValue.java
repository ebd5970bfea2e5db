package kordon.search;

import java.util.List;

/**
 * One value of a dimension under the current request.
 *
 * @param value its code, as a filter takes it
 * @param label its name in English
 * @param count articles that choosing it alone in its dimension would give, exactly
 * @param selected whether the request chose it
 * @param excluded whether the request excluded it
 * @param children the values below it; places and days only where it or one of them is chosen, and of places those with
 *     most articles
 * @param unlisted how many more values lie right below it; {@link ArticleSearcher#facet} lists all
 */
public record FacetValue(
        String value,
        String label,
        long count,
        boolean selected,
        boolean excluded,
        List<FacetValue> children,
        int unlisted) {}
