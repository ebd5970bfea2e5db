package kordon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * An article with the facts that a careful reader finds in it.
 *
 * @param id what the labels call it
 * @param published its date, from the page's metadata where {@code raw} has none
 * @param raw the page as scraped; absent where the labels come without it
 * @param body the article's own paragraphs; absent likewise
 * @param expected per kind of fact, what must be found and what may
 * @param events every event, or none where the labels list none
 * @param listsEvents whether the labels list events at all
 */
public record LabelledArticle(
        String id,
        String title,
        @Nullable Published published,
        @Nullable String source,
        String language,
        @Nullable String raw,
        List<String> body,
        Map<Fact, Expected> expected,
        List<Event> events,
        boolean listsEvents) {

    /** The kinds of facts that an article's facets have. */
    public enum Fact {
        REGIONS,
        WEAPONS,
        SUBTYPES,
        SIDES,
        DATES;

        /** The key in label files and reports. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Values that must be found, and values that count neither as found nor as wrong. */
    public record Expected(Set<String> required, Set<String> optional) {}

    /** One labelled event; codes as in the codebook, numbers absent where the article gives none. */
    public record Event(
            String region,
            String side,
            Set<String> weapons,
            @Nullable String date,
            @Nullable Integer killed,
            @Nullable Integer injured,
            @Nullable Integer launched,
            @Nullable Integer downed) {}

    /** The labels with another text, for labels that come without one. */
    public LabelledArticle withRaw(String text) {
        return new LabelledArticle(id, title, published, source, language, text, body, expected, events, listsEvents);
    }

    /** The article made of the labels' own paragraphs, as a perfect cleaner would hand it over. */
    public Article article() {
        return article(body);
    }

    /** The article that is left where a cleaner finds no text. */
    public Article withoutText() {
        return article(List.of());
    }

    private Article article(List<String> paragraphs) {
        return new Article(
                new ArticleId(id),
                id,
                Origin.of(id),
                title,
                null,
                source,
                language,
                published,
                List.of(),
                paragraphs,
                List.of());
    }

    /** The page as a reader of files would hand it to the cleaner. */
    public RawPage page() {
        PageMetadata metadata = new PageMetadata(
                id,
                id,
                null,
                title.isEmpty() ? null : title,
                published == null ? null : published.toString(),
                source,
                language.isEmpty() ? null : language,
                List.of());
        String content = raw == null ? String.join("\n\n", body) : raw;
        return new RawPage(Origin.of(id), RawPage.Form.TEXT, content, metadata);
    }

    /**
     * Reads a file of labels, one JSON object a line.
     *
     * @throws IOException where it can't be read or a line is no label; the message names file and line
     */
    public static List<LabelledArticle> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledArticle> articles = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (!text.isBlank()) {
                try {
                    articles.add(of(json.readTree(text)));
                } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
                    throw new IOException("%s:%d is no labelled article: %s".formatted(file, line, e.getMessage()), e);
                }
            }
        }
        return articles;
    }

    /**
     * Reads one label.
     *
     * @throws IllegalArgumentException where it has no {@code id}
     */
    public static LabelledArticle of(JsonNode node) {
        String id = text(node, "id");
        if (id == null) {
            throw new IllegalArgumentException("it has no id");
        }
        String title = text(node, "title");
        String language = text(node, "language");
        String day = text(node, "published");
        Map<Fact, Expected> expected = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            expected.put(
                    fact, new Expected(strings(node.path(fact.key())), strings(node.path(fact.key() + "_optional"))));
        }
        List<Event> events = new ArrayList<>();
        node.path("events").forEach(event -> events.add(event(event)));
        List<String> body = new ArrayList<>();
        node.path("body").forEach(paragraph -> body.add(paragraph.asText()));
        return new LabelledArticle(
                id,
                title == null ? "" : title,
                day == null ? null : Published.parse(day),
                text(node, "source"),
                language == null ? "" : language,
                text(node, "raw"),
                body,
                expected,
                events,
                node.has("events"));
    }

    private static Event event(JsonNode node) {
        String region = text(node, "region");
        String side = text(node, "side");
        return new Event(
                region == null ? "" : region,
                side == null ? "unknown" : side,
                strings(node.path("weapons")),
                text(node, "date"),
                number(node, "killed"),
                number(node, "injured"),
                number(node, "launched"),
                number(node, "downed"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asInt() : null;
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> values = new HashSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
