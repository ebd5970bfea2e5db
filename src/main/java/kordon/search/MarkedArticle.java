package kordon.search;

import java.util.List;
import kordon.event.AnnotatedArticle;

/**
 * An article with the words of a query marked.
 *
 * @param titleMarks where they stand in the title
 * @param bodyMarks where they stand in the body, in order
 */
public record MarkedArticle(AnnotatedArticle article, List<Hit.Mark> titleMarks, List<Hit.Mark> bodyMarks) {}
