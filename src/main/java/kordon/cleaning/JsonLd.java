package kordon.cleaning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says of its article; all absent where there is none.
 *
 * @param pagePublished what it says of the page, where it does not tell the article from it
 */
record JsonLd(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String pagePublished,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String articleBody) {
    private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|BlogPosting|Report)$");
    private static final Pattern PAGE = Pattern.compile(".*(?:WebPage|ItemPage)$");
    private static final JsonLd NONE = new JsonLd(null, null, null, null, List.of(), null);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static JsonLd read(Document document) {
        JsonLd page = NONE;
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                JsonNode tree = MAPPER.readTree(script.data());
                JsonLd found = find(tree, ARTICLE, 0);
                if (found != null) {
                    return found;
                }
                JsonLd other = page == NONE ? find(tree, PAGE, 0) : null;
                page = other == null ? page : other.asPage();
            } catch (JsonProcessingException broken) {
                // Written by hand on many sites; the page itself says the same elsewhere.
            }
        }
        return page;
    }

    /** Of a page as such only the date is of use: its name is that of the site as often as not. */
    private JsonLd asPage() {
        return new JsonLd(null, null, published, null, List.of(), null);
    }

    private static @Nullable JsonLd find(JsonNode node, Pattern type, int depth) {
        if (depth > 4) {
            return null;
        }
        if (node.isObject() && isOf(node.path("@type"), type)) {
            return of(node);
        }
        for (JsonNode child :
                node.isObject() ? List.of(node.path("@graph"), node.path("mainEntity")) : children(node)) {
            JsonLd found = find(child, type, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<JsonNode> children(JsonNode array) {
        List<JsonNode> children = new ArrayList<>();
        array.forEach(children::add);
        return children;
    }

    private static boolean isOf(JsonNode types, Pattern type) {
        if (types.isTextual()) {
            return type.matcher(types.asText()).matches();
        }
        for (JsonNode one : types) {
            if (one.isTextual() && type.matcher(one.asText()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static JsonLd of(JsonNode node) {
        List<String> authors = new ArrayList<>();
        JsonNode author = node.path("author");
        for (JsonNode one : author.isArray() ? children(author) : List.of(author)) {
            String name = name(one);
            if (name != null) {
                authors.add(name);
            }
        }
        return new JsonLd(
                text(node.path("headline")),
                text(node.path("datePublished")),
                null,
                name(node.path("publisher")),
                List.copyOf(authors),
                text(node.path("articleBody")));
    }

    private static @Nullable String name(JsonNode node) {
        return node.isTextual() ? text(node) : text(node.path("name"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText().strip() : null;
    }
}
