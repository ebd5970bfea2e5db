package kordon.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned article: the outlet's own sentences and what is known of them.
 *
 * @param id its name in the index
 * @param key what its input called it: the input's id, or the file's name without endings
 * @param origin where its page came from
 * @param title the headline without the site's name; empty where the page has none
 * @param url the page's address
 * @param source its host without {@code www.}, or the publisher's name where the page gives one
 * @param language ISO 639-1, or {@code und} where it can't be told
 * @param published when it was published; never guessed
 * @param authors as named, may be empty
 * @param paragraphs the body in order, none blank
 * @param removed what the cleaner left out, in order
 */
public record Article(
        ArticleId id,
        String key,
        Origin origin,
        String title,
        @Nullable String url,
        @Nullable String source,
        String language,
        @Nullable Published published,
        List<String> authors,
        List<String> paragraphs,
        List<RemovedText> removed) {

    /** What stands between two paragraphs in {@link #body}. */
    public static final String PARAGRAPH_BREAK = "\n\n";

    public Article {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
    }

    /** The paragraphs joined by {@link #PARAGRAPH_BREAK}: the text that body spans point into. */
    public String body() {
        return String.join(PARAGRAPH_BREAK, paragraphs);
    }

    /** The span of each paragraph in {@link #body}. */
    public List<Span> paragraphSpans() {
        List<Span> spans = new ArrayList<>(paragraphs.size());
        int start = 0;
        for (String paragraph : paragraphs) {
            spans.add(Span.body(start, start + paragraph.length()));
            start += paragraph.length() + PARAGRAPH_BREAK.length();
        }
        return spans;
    }

    /** The characters that a span points at. */
    public String quote(Span span) {
        String text = span.part() == Span.Part.TITLE ? title : body();
        return text.substring(span.start(), span.end());
    }
}
