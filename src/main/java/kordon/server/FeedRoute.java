package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kordon.search.ArticleSearcher;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.TimeLimit;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/feed}: the newest articles of a search, for feed readers (Atom, RFC 4287; pages as RFC 5005 has them). */
record FeedRoute(ArticleSearcher searcher, @Nullable String publicAddress) implements Handler {
    private static final List<String> KNOWN = SearchParameters.and("size", "cursor");
    private static final int DEFAULT_SIZE = 50;

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), KNOWN);
        SearchRequest request = SearchParameters.newest(parameters, DEFAULT_SIZE);
        SearchResult result = searcher.search(request);
        if (!result.complete()) {
            throw new TimeLimit.TimedOut();
        }
        Map<String, List<String>> asked = new TreeMap<>(context.queryParamMap());
        asked.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        AtomFeed feed = new AtomFeed(
                publicAddress == null ? context.scheme() + "://" + context.host() : publicAddress,
                query(asked),
                result.next() == null
                        ? null
                        : query(with(asked, "cursor", result.next().toString())),
                query(without(asked)),
                searcher.state().manifest().built());
        context.contentType(AtomFeed.MEDIA_TYPE)
                .result(feed.write(request.criteria().query(), result.hits()));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> asked, String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(asked);
        more.put(name, List.of(value));
        return more;
    }

    /** What is asked for, whatever page of it. */
    private static Map<String, List<String>> without(Map<String, List<String>> asked) {
        Map<String, List<String>> less = new TreeMap<>(asked);
        less.remove("cursor");
        less.remove("size");
        return less;
    }

    private static String query(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }
}
