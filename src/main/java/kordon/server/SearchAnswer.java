package kordon.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.index.Dimension;
import kordon.search.FacetValue;
import kordon.search.Hit;
import kordon.search.ScoreExplanation;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.suggest.Rescue;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/search}.
 *
 * @param query as it was understood: as it was asked, but for drafts ({@code lenient=true})
 * @param total articles that match
 * @param events of these articles that fit
 * @param sources of these articles
 * @param nextCursor for {@code cursor}, where more hits follow
 * @param unlisted how many more top-level values a facet has than are listed, where it has more
 * @param didYouMean where nothing was found, the query with its unknown words corrected, if that finds something
 * @param relax where nothing was found, what each question would give that leaves out one filter or part of the query
 */
public record SearchAnswer(
        String query,
        long total,
        long events,
        long sources,
        long tookMs,
        int page,
        int size,
        @Nullable String nextCursor,
        List<HitJson> hits,
        Map<String, List<FacetValue>> facets,
        Map<String, Integer> unlisted,
        Rescue.@Nullable Correction didYouMean,
        List<Rescue.Relaxation> relax) {

    public static SearchAnswer of(SearchRequest request, SearchResult result, Rescue rescue, long tookMs) {
        return new SearchAnswer(
                request.criteria().query(),
                result.total(),
                result.overview().events(),
                result.overview().sources(),
                tookMs,
                request.page(),
                request.size(),
                result.next() == null ? null : result.next().toString(),
                result.hits().stream().map(HitJson::of).toList(),
                byCode(result.facets()),
                byCode(result.overview().unlisted()),
                rescue.didYouMean(),
                rescue.relax());
    }

    static <V> Map<String, V> byCode(Map<Dimension, V> values) {
        Map<String, V> named = new LinkedHashMap<>();
        values.forEach((dimension, value) -> named.put(dimension.code(), value));
        return named;
    }

    /** An article found; marks are {@code [start,end)} offsets into the text beside them. */
    public record HitJson(
            String id,
            String key,
            String title,
            List<int[]> titleMarks,
            @Nullable String url,
            @Nullable String source,
            @Nullable String published,
            String language,
            float score,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScoreExplanation explanation,

            List<SnippetJson> snippets,
            List<EventJson> events,
            List<CopyJson> alsoIn) {

        static HitJson of(Hit hit) {
            Article article = hit.article().article();
            return new HitJson(
                    article.id().value(),
                    article.key(),
                    article.title(),
                    marks(hit.titleMarks()),
                    article.url(),
                    article.source(),
                    article.published() == null ? null : article.published().toString(),
                    article.language(),
                    hit.score(),
                    hit.explanation(),
                    hit.snippets().stream()
                            .map(snippet -> new SnippetJson(snippet.text(), marks(snippet.marks())))
                            .toList(),
                    hit.article().events().stream().map(EventJson::of).toList(),
                    CopyJson.of(hit.article().copies()));
        }
    }

    public record SnippetJson(String text, List<int[]> marks) {}

    static List<int[]> marks(List<Hit.Mark> marks) {
        return marks.stream().map(mark -> new int[] {mark.start(), mark.end()}).toList();
    }
}
