package kordon.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.search.EventHit;
import kordon.search.EventResult;
import kordon.search.FacetValue;
import kordon.search.SearchRequest;
import kordon.search.suggest.Rescue;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/events}.
 *
 * @param query as it was understood: as it was asked, but for drafts ({@code lenient=true})
 * @param total events that fit
 * @param articles that match; where nothing is asked of events, those without one as well
 * @param facets counts of articles, as in a search for articles
 * @param didYouMean as in a search for articles, with totals of events; likewise {@code relax}
 */
public record EventsAnswer(
        String query,
        long total,
        long articles,
        long events,
        long sources,
        long tookMs,
        int page,
        int size,
        @Nullable String nextCursor,
        List<EventHitJson> hits,
        Map<String, List<FacetValue>> facets,
        Map<String, Integer> unlisted,
        Rescue.@Nullable Correction didYouMean,
        List<Rescue.Relaxation> relax) {

    public static EventsAnswer of(SearchRequest request, EventResult result, Rescue rescue, long tookMs) {
        return new EventsAnswer(
                request.criteria().query(),
                result.total(),
                result.overview().articles(),
                result.overview().events(),
                result.overview().sources(),
                tookMs,
                request.page(),
                request.size(),
                result.next() == null ? null : result.next().toString(),
                result.hits().stream().map(EventHitJson::of).toList(),
                SearchAnswer.byCode(result.overview().facets()),
                SearchAnswer.byCode(result.overview().unlisted()),
                rescue.didYouMean(),
                rescue.relax());
    }

    /**
     * An event found.
     *
     * @param id of the event; it holds as long as its article stays as it is
     * @param quote the sentences that support it
     */
    public record EventHitJson(
            String id, ArticleJson article, @JsonUnwrapped EventJson event, String quote) {

        static EventHitJson of(EventHit hit) {
            return new EventHitJson(
                    hit.id(), ArticleJson.of(hit.article().article()), EventJson.of(hit.event()), hit.quote());
        }
    }

    /** The article that reports an event. */
    public record ArticleJson(
            String id,
            String title,
            @Nullable String url,
            @Nullable String source,
            @Nullable String published,
            String language) {

        static ArticleJson of(Article article) {
            return new ArticleJson(
                    article.id().value(),
                    article.title(),
                    article.url(),
                    article.source(),
                    article.published() == null ? null : article.published().toString(),
                    article.language());
        }
    }
}
