package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kordon.search.ArticleSearcher;
import kordon.search.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/suggest}: what the end of a text in the search box may be meant for. */
record SuggestRoute(ArticleSearcher searcher) implements Handler {
    private static final int DEFAULT_SIZE = 8;
    private static final int MOST = 20;

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), List.of("q", "size"));
        int size = parameters.number("size", DEFAULT_SIZE, 1, MOST);
        String typed = parameters.one("q");
        String text = typed == null ? "" : typed;
        context.json(new SuggestAnswer(
                text,
                searcher.suggest(text, size).stream().map(SuggestionJson::of).toList()));
    }

    record SuggestAnswer(String query, List<SuggestionJson> suggestions) {}

    /** As {@link Suggestion} says. */
    record SuggestionJson(
            String kind,
            String text,
            String label,
            String rest,
            String query,
            @Nullable String dimension,
            @Nullable String value,
            long count) {

        static SuggestionJson of(Suggestion suggestion) {
            return new SuggestionJson(
                    suggestion.kind().name().toLowerCase(Locale.ROOT),
                    suggestion.text(),
                    suggestion.label(),
                    suggestion.rest(),
                    suggestion.query(),
                    suggestion.dimension() == null
                            ? null
                            : suggestion.dimension().code(),
                    suggestion.value(),
                    suggestion.count());
        }
    }
}
