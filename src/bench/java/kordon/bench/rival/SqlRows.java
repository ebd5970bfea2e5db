package kordon.bench.rival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kordon.article.Article;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.index.Dimension;
import org.jspecify.annotations.Nullable;

/** Articles as rows of three tables: articles, their events, the events' weapons. Numbers them as they come. */
final class SqlRows {
    private static final int LEVELS = 3;

    private final List<List<@Nullable Object>> articles = new ArrayList<>();
    private final List<List<@Nullable Object>> events = new ArrayList<>();
    private final List<List<@Nullable Object>> weapons = new ArrayList<>();
    private long lastArticle;
    private long lastEvent;

    List<List<@Nullable Object>> articles() {
        return articles;
    }

    List<List<@Nullable Object>> events() {
        return events;
    }

    List<List<@Nullable Object>> weapons() {
        return weapons;
    }

    /** Forgets the rows, not the numbers. */
    void clear() {
        articles.clear();
        events.clear();
        weapons.clear();
    }

    void add(AnnotatedArticle annotated) {
        Article article = annotated.article();
        Published published = article.published();
        lastArticle++;
        articles.add(Arrays.asList(
                lastArticle,
                article.id().value(),
                article.title(),
                article.body(),
                article.url(),
                first(Dimension.SOURCE, annotated),
                first(Dimension.LANGUAGE, annotated),
                first(Dimension.ATTACK, annotated),
                published == null ? null : published.epochSecond()));
        annotated.events().forEach(this::add);
    }

    private void add(StrikeEvent event) {
        lastEvent++;
        List<@Nullable Object> row = new ArrayList<>(List.of(lastEvent, lastArticle));
        levels(Dimension.REGION, event, row);
        levels(Dimension.DATE, event, row);
        for (Dimension dimension : List.of(Dimension.SIDE, Dimension.OUTCOME, Dimension.CONFIDENCE)) {
            row.add(dimension.values(event).iterator().next());
        }
        EventDate date = value(event.date());
        row.add(date == null ? null : Objects.toString(date.first()));
        row.add(date == null ? null : Objects.toString(date.last()));
        row.add(value(event.killed()));
        row.add(value(event.injured()));
        row.add(value(event.launched()));
        row.add(value(event.downed()));
        events.add(row);
        for (String weapon : Dimension.WEAPON.values(event)) {
            weapons.add(List.of(lastEvent, lastArticle, weapon));
        }
    }

    /** A column for each level of a hierarchy, empty below the last that is known. */
    private static void levels(Dimension dimension, StrikeEvent event, List<@Nullable Object> row) {
        List<String> values = List.copyOf(dimension.values(event));
        for (int i = 0; i < LEVELS; i++) {
            row.add(i < values.size() ? values.get(i) : null);
        }
    }

    private static @Nullable String first(Dimension dimension, AnnotatedArticle article) {
        return dimension.values(article).stream().findFirst().orElse(null);
    }

    private static <V> @Nullable V value(@Nullable Mention<V> mention) {
        return mention == null ? null : mention.value();
    }
}
