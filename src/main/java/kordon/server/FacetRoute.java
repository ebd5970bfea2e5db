package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.search.ArticleSearcher;
import kordon.search.FacetList;
import kordon.search.FacetRequest;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/facets/{dimension}}: all values of one dimension under the parameters of a search, page by page. */
record FacetRoute(ArticleSearcher searcher) implements Handler {
    private static final List<String> KNOWN = SearchParameters.and("prefix", "size", "after");
    private static final int DEFAULT_SIZE = 100;

    @Override
    public void handle(Context context) throws IOException {
        String code = context.pathParam("dimension");
        Dimension dimension = Dimension.of(code)
                .orElseThrow(() -> Problem.of(
                                Problem.Code.NOT_FOUND,
                                "There is no facet \"%s\"; there are %s."
                                        .formatted(
                                                code,
                                                Stream.of(Dimension.values())
                                                        .map(Dimension::code)
                                                        .collect(Collectors.joining(", "))))
                        .found());
        Parameters parameters = Parameters.of(context.queryParamMap(), KNOWN);
        FacetRequest request = new FacetRequest(
                SearchParameters.criteria(parameters),
                dimension,
                Objects.requireNonNullElse(parameters.one("prefix"), ""),
                parameters.number("size", DEFAULT_SIZE, 1, FacetRequest.MOST_VALUES),
                after(parameters.one("after")));
        context.json(FacetAnswer.of(dimension, searcher.facet(request)));
    }

    private static FacetRequest.@Nullable Position after(@Nullable String text) {
        try {
            return text == null ? null : FacetRequest.Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("after", "\"after\" takes the \"next\" of an answer.");
        }
    }

    /**
     * The answer.
     *
     * @param total values that the prefix admits
     * @param next for {@code after}, where more values follow
     */
    record FacetAnswer(
            String dimension,
            long total,
            List<FacetList.Entry> values,
            @Nullable String next) {

        static FacetAnswer of(Dimension dimension, FacetList list) {
            return new FacetAnswer(
                    dimension.code(),
                    list.total(),
                    list.values(),
                    list.next() == null ? null : list.next().toString());
        }
    }
}
