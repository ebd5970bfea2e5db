package kordon.search;

import java.util.List;

/**
 * One value of a dimension under the current request.
 *
 * @param value its code, as a filter takes it
 * @param label its name in English
 * @param count articles that choosing it alone in its dimension would give, exactly
 * @param selected whether the request chose it
 * @param children the values below it
 */
public record FacetValue(String value, String label, long count, boolean selected, List<FacetValue> children) {}
