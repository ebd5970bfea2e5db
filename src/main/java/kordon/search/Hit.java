package kordon.search;

import java.util.List;
import kordon.event.AnnotatedArticle;
import org.jspecify.annotations.Nullable;

/**
 * One article found.
 *
 * @param score relevance; comparable within one result only
 * @param explanation why it has that score; absent where nobody asked
 * @param titleMarks the query's words in the title
 * @param snippets the best sentences of the body, best first; the start of the body where no word of the query is in it
 */
public record Hit(
        AnnotatedArticle article,
        float score,
        @Nullable ScoreExplanation explanation,
        List<Mark> titleMarks,
        List<Snippet> snippets) {

    /**
     * A stretch of the body with the query's words in it.
     *
     * @param text whole sentences
     * @param marks where the query's words stand, as offsets into {@code text}
     */
    public record Snippet(String text, List<Mark> marks) {}

    /** From {@code start} up to but not including {@code end}, in UTF-16 units. */
    public record Mark(int start, int end) {}
}
