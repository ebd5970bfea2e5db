package kordon.bench.rival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kordon.bench.Request;
import kordon.index.Dimension;
import kordon.search.SearchRequest;
import kordon.search.View;

/**
 * A request as one SQL statement. What the words match and the events that fit are found once and used for everything;
 * each facet with a choice in it looks again, under the choices in the others. Rows are (kind, value, number).
 */
final class SqlQuestion {
    private static final int SIZE = 20;

    private final Request request;
    private final Filters filters;
    private final Dialect dialect;
    private final Wording words;

    /** What databases do in their own ways. */
    interface Dialect {
        /** A query of (article, score), the higher the better, or of (article) alone. */
        String match(Wording words, boolean scored);

        /** The marked title and snippets of an article of {@code page}; an expression. */
        String marks(Wording words);
    }

    private SqlQuestion(Request request, Dialect dialect) {
        this.request = request;
        this.filters = Filters.of(request);
        this.dialect = dialect;
        this.words = Wording.of(request);
    }

    static String of(Request request, Dialect dialect) {
        return new SqlQuestion(request, dialect).statement();
    }

    /** How many the rows of an answer say were found. */
    static long total(List<String> rows) {
        return rows.stream()
                .filter(row -> row.startsWith("total\t"))
                .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf('\t') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private String statement() {
        List<String> with = new ArrayList<>();
        if (!words.isEmpty()) {
            with.add("m AS MATERIALIZED (%s)".formatted(dialect.match(words, byScore())));
        }
        if (isAsked()) {
            with.add("fit AS MATERIALIZED (%s)".formatted(events(filters)));
        }
        with.add("page AS MATERIALIZED (%s)".formatted(page()));
        List<String> parts = new ArrayList<>();
        parts.add("SELECT 'hit', title || ' ' || url || ' ' || coalesce(source, ''), article FROM page");
        if (!words.isEmpty()) {
            parts.add("SELECT 'marks', %s, article FROM page".formatted(dialect.marks(words)));
        }
        parts.add(
                "SELECT 'event', e.region || ' ' || e.side || ' ' || e.outcome || ' ' || coalesce(e.day, ''), e.article"
                        + " FROM events e WHERE e.article IN (SELECT article FROM page)");
        for (Dimension dimension : Dimension.values()) {
            facet(dimension, parts);
        }
        parts.add("SELECT 'time', month, count(*) FROM (%s) x WHERE month IS NOT NULL GROUP BY month"
                .formatted(fitting(filters.onAnyDay())));
        parts.add(
                request.view() == View.EVENTS
                        ? "SELECT 'total', '', count(*) FROM (%s) x".formatted(fitting(filters))
                        : "SELECT 'total', '', count(*) FROM (%s) x".formatted(articles(filters)));
        return "WITH " + String.join(",\n", with) + "\n" + String.join("\nUNION ALL\n", parts) + ";";
    }

    private boolean byScore() {
        return request.sort() == SearchRequest.Sort.RELEVANCE && request.view() == View.ARTICLES;
    }

    /** Whether anything is asked at all; otherwise the tables themselves are counted. */
    private boolean isAsked() {
        return !words.isEmpty()
                || !filters.chosen().isEmpty()
                || !filters.days().isAll();
    }

    private String page() {
        if (request.view() == View.EVENTS) {
            String order = switch (request.sort()) {
                case NEWEST -> "e.first_day DESC NULLS LAST";
                case OLDEST -> "e.first_day NULLS LAST";
                case CASUALTIES -> "e.killed DESC NULLS LAST, e.injured DESC NULLS LAST";
                case DOWNED -> "e.downed DESC NULLS LAST";
                case RELEVANCE -> throw unasked();
            };
            return ("SELECT e.article, a.title, a.body, a.url, a.source, a.language FROM (%s) e"
                            + " JOIN articles a ON a.id = e.article ORDER BY %s LIMIT %d")
                    .formatted(fitting(filters), order, SIZE);
        }
        String order = switch (request.sort()) {
            case RELEVANCE -> words.isEmpty() ? "a.published DESC" : "m.score DESC";
            case NEWEST -> "a.published DESC";
            case OLDEST -> "a.published";
            case CASUALTIES, DOWNED -> throw unasked();
        };
        return "SELECT a.id AS article, a.title, a.body, a.url, a.source, a.language %s ORDER BY %s LIMIT %d"
                .formatted(fromArticles(filters), order, SIZE);
    }

    private IllegalStateException unasked() {
        return new IllegalStateException("no request asks for " + request.view() + " by " + request.sort());
    }

    private void facet(Dimension dimension, List<String> parts) {
        Filters others = filters.without(dimension);
        if (!dimension.isOfEvents()) {
            String column = dimension.code();
            parts.add("SELECT '%s', a.%s, count(*) %s GROUP BY a.%2$s".formatted(column, column, fromArticles(others)));
            return;
        }
        String events = fitting(others);
        if (dimension == Dimension.WEAPON) {
            parts.add(("SELECT 'weapon', weapon, count(*) FROM (SELECT DISTINCT e.article, w.weapon FROM (%s) e"
                            + " JOIN weapons w ON w.event = e.id) x GROUP BY weapon")
                    .formatted(events));
            return;
        }
        for (String column : columns(dimension)) {
            parts.add(("SELECT '%1$s', %2$s, count(*) FROM (SELECT DISTINCT article, %2$s FROM (%3$s) e"
                            + " WHERE %2$s IS NOT NULL) x GROUP BY %2$s")
                    .formatted(dimension.code(), column, events));
        }
    }

    private static List<String> columns(Dimension dimension) {
        return switch (dimension) {
            case REGION -> List.of("country", "region", "place");
            case DATE -> List.of("year", "month", "day");
            default -> List.of(dimension.code());
        };
    }

    /** The events that fit; those found already where the filters are the request's own. */
    private String fitting(Filters some) {
        return some.equals(filters) && isAsked() ? "SELECT * FROM fit" : events(some);
    }

    private String events(Filters some) {
        List<String> conditions = new ArrayList<>();
        some.ofEvents().forEach(chosen -> condition(chosen, conditions));
        if (some.from() != null) {
            conditions.add("e.last_day >= '%s'".formatted(some.from()));
        }
        if (some.to() != null) {
            conditions.add("e.first_day <= '%s'".formatted(some.to()));
        }
        String from = words.isEmpty() ? "FROM events e" : "FROM m JOIN events e ON e.article = m.article";
        if (!some.ofArticles().isEmpty()) {
            from += " JOIN articles a ON a.id = e.article";
            some.ofArticles().forEach(chosen -> condition(chosen, conditions));
        }
        return "SELECT e.* " + from + where(conditions);
    }

    private String articles(Filters some) {
        return "SELECT a.id " + fromArticles(some);
    }

    private String fromArticles(Filters some) {
        List<String> conditions = new ArrayList<>();
        some.ofArticles().forEach(chosen -> condition(chosen, conditions));
        if (some.askOfEvents()) {
            conditions.add("a.id IN (SELECT article FROM (%s) y)".formatted(fitting(some)));
        }
        String from = words.isEmpty() ? "FROM articles a" : "FROM m JOIN articles a ON a.id = m.article";
        return from + where(conditions);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void condition(Filters.Chosen chosen, List<String> conditions) {
        if (!chosen.selection().included().isEmpty()) {
            conditions.add(anyOf(chosen.dimension(), chosen.selection().included()));
        }
        if (!chosen.selection().excluded().isEmpty()) {
            conditions.add("NOT " + anyOf(chosen.dimension(), chosen.selection().excluded()));
        }
    }

    /** Whether the row has one of some values, at whatever level they are. */
    private static String anyOf(Dimension dimension, Collection<String> values) {
        String list = values.stream().map(SqlQuestion::quoted).collect(Collectors.joining(", "));
        if (!dimension.isOfEvents()) {
            return "a.%s IN (%s)".formatted(dimension.code(), list);
        }
        if (dimension == Dimension.WEAPON) {
            return "EXISTS (SELECT 1 FROM weapons w WHERE w.event = e.id AND w.weapon IN (%s))".formatted(list);
        }
        return values.stream()
                .map(value -> "e.%s = %s".formatted(columns(dimension).get(level(dimension, value)), quoted(value)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static int level(Dimension dimension, String value) {
        int level = 0;
        for (String up = dimension.parent(value).orElse(null);
                up != null;
                up = dimension.parent(up).orElse(null)) {
            level++;
        }
        return level;
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
