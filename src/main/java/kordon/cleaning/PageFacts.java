package kordon.cleaning;

import java.util.List;
import kordon.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * What the markup of a page says of it: JSON-LD, OpenGraph, meta elements. Bare text says nothing.
 *
 * @param siteName the outlet's name
 * @param language as the html element says
 * @param articleBody the text that JSON-LD gives, often cut short or absent
 */
record PageFacts(
        @Nullable String title,
        @Nullable String url,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable Published published,
        List<String> authors,
        @Nullable String articleBody) {

    static final PageFacts NONE = new PageFacts(null, null, null, null, null, List.of(), null);
}
