package kordon.bench;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An article as its newsroom would have it.
 *
 * @param outlet a host name
 * @param paragraphs 2 to 4 kB of text in all, in UTF-16 characters
 * @param reports sentences among them that report an attack
 */
record GeneratedArticle(
        long number,
        String language,
        String outlet,
        String title,
        OffsetDateTime published,
        List<String> paragraphs,
        int reports) {

    String id() {
        return "made-" + number;
    }

    String url() {
        return "https://%s/%tY/%<tm/%<td/%d".formatted(outlet, published, number);
    }
}
