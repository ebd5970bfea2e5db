package kordon.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that came beside a page: fields of a JSON record, a sidecar file. They are as the input wrote them; the cleaner
 * parses them and prefers them to what it finds in the page.
 *
 * @param key the input's own id, or the file's name without endings: what evaluation and TREC runs call the article
 * @param id the input's own id, where it gave one
 * @param published a date or date-time in any of the usual forms
 * @param source the outlet's name or host
 * @param language ISO 639-1
 */
public record PageMetadata(
        String key,
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String source,
        @Nullable String language,
        List<String> authors) {

    public PageMetadata {
        authors = List.copyOf(authors);
    }

    /** Nothing known but what to call the page. */
    public static PageMetadata named(String key) {
        return new PageMetadata(key, null, null, null, null, null, null, List.of());
    }

    /** The same with another address. */
    public PageMetadata withUrl(@Nullable String url) {
        return new PageMetadata(key, id, url, title, published, source, language, authors);
    }
}
