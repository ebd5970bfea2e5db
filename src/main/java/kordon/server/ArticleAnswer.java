package kordon.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.article.RemovedText;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;
import kordon.search.MarkedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/articles/{id}}.
 *
 * @param body the paragraphs with a blank line between them; offsets of marks, evidence and spans count in it
 * @param totals numbers told of several events together
 * @param removed what the cleaner left out; {@code before} is the paragraph that followed it
 */
record ArticleAnswer(
        String id,
        String key,
        String title,
        List<int[]> titleMarks,
        @Nullable String url,
        @Nullable String source,
        @Nullable String published,
        String language,
        List<String> authors,
        String body,
        List<int[]> bodyMarks,
        List<String> paragraphs,
        List<EventDetailJson> events,
        List<TotalJson> totals,
        List<RemovedText> removed,
        List<CopyJson> alsoIn) {

    static ArticleAnswer of(MarkedArticle marked) {
        AnnotatedArticle annotated = marked.article();
        Article article = annotated.article();
        return new ArticleAnswer(
                article.id().value(),
                article.key(),
                article.title(),
                SearchAnswer.marks(marked.titleMarks()),
                article.url(),
                article.source(),
                article.published() == null ? null : article.published().toString(),
                article.language(),
                article.authors(),
                article.body(),
                SearchAnswer.marks(marked.bodyMarks()),
                article.paragraphs(),
                annotated.events().stream().map(EventDetailJson::of).toList(),
                annotated.totals().stream().map(TotalJson::of).toList(),
                article.removed(),
                CopyJson.of(annotated.copies()));
    }

    /** An event, and where each of its facts stands. */
    record EventDetailJson(@JsonUnwrapped EventJson event, Map<String, EventJson.SpanJson> spans) {

        static EventDetailJson of(StrikeEvent event) {
            return new EventDetailJson(EventJson.of(event), EventJson.spans(event));
        }
    }
}
