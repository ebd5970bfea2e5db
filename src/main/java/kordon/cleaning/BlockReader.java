package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Walks a page once and cuts its text into blocks. Parts whose element or name says that they are no article are marked,
 * unless they hold much of the page's text. The walk keeps no stack of calls, so depth does no harm.
 */
final class BlockReader implements NodeFilter {
    static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "head",
            "map",
            "math",
            "audio",
            "video",
            "label",
            "dialog");
    private static final Map<String, String> PARTS = Map.of(
            "nav", "navigation", "aside", "sidebar", "footer", "footer", "form", "form", "figcaption", "caption");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address",
            "hr",
            "body",
            "center",
            "details",
            "summary",
            "caption");

    /** Their names tell of layout, of single words, or of the whole page. */
    private static final Set<String> NEVER_NAMED = Set.of(
            "body", "html", "main", "article", "tr", "td", "th", "tbody", "blockquote", "p", "em", "strong", "b", "i");

    private final MarkupNames names;
    private final Map<Element, int[]> textLengths;
    private final int most;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element element;
    private int linked;
    private int linkDepth;
    private int breaks;
    private @Nullable Element removedRoot;
    private @Nullable String removedBy;

    private BlockReader(MarkupNames names, Element body, Map<Element, int[]> textLengths) {
        this.names = names;
        this.textLengths = textLengths;
        this.element = body;
        this.most = textLengths.getOrDefault(body, new int[1])[0];
    }

    static List<Block> read(Element body, MarkupNames names) {
        BlockReader reader = new BlockReader(names, body, TextLengths.of(body));
        NodeTraversor.filter(reader, body);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            append(run.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element child)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = child.normalName();
        if (SILENT.contains(tag) || isHidden(child)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            breaks++;
            append(" ");
            if (breaks >= 2) {
                flush();
            }
        } else if (tag.equals("a")) {
            linkDepth++;
        } else if (BLOCKS.contains(tag) && !isPlainCell(child, tag)) {
            flush();
            element = child;
        }
        if (removedBy == null) {
            String rule = rule(child, tag);
            if (rule != null && !BLOCKS.contains(tag) && !rule.equals("caption")) {
                return removeInline(child, rule);
            }
            if (rule != null) {
                flush();
                element = child;
                removedBy = rule;
                removedRoot = child;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element child) {
            String tag = child.normalName();
            if (tag.equals("a")) {
                linkDepth--;
            } else if (isPlainCell(child, tag)) {
                append(" ");
            } else if (BLOCKS.contains(tag)) {
                flush();
                Element parent = child.parent();
                element = parent == null ? child : parent;
            }
            if (child == removedRoot) {
                flush();
                removedBy = null;
                removedRoot = null;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Removes a box within a paragraph, such as one that opens over a name, without cutting the paragraph in two. */
    private FilterResult removeInline(Element child, String rule) {
        if (child.childrenSize() < 2 || child.normalName().equals("a")) {
            return FilterResult.CONTINUE;
        }
        String boxed = LineSplitter.plain(child.text(), 0, child.text().length());
        if (!boxed.isEmpty()) {
            blocks.add(new Block(element, boxed, Line.Kind.PARAGRAPH, Shape.of(boxed), 0, rule));
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    /** A cell of a table of data: without blocks or paragraphs of its own, so that a row reads as one line. */
    private static boolean isPlainCell(Element child, String tag) {
        if (!tag.equals("td") && !tag.equals("th")) {
            return false;
        }
        int breaks = 0;
        for (Element inner : child.children()) {
            breaks += inner.normalName().equals("br") ? 1 : 0;
            if (BLOCKS.contains(inner.normalName())) {
                return false;
            }
        }
        return breaks < 2;
    }

    private void append(String run) {
        if (!run.isBlank()) {
            breaks = 0;
        }
        text.append(run);
        if (linkDepth > 0) {
            linked += run.strip().length();
        }
    }

    private void flush() {
        String plain = LineSplitter.plain(text, 0, text.length()).replace("  ", " ");
        if (!plain.isEmpty() && !isMarkup(plain)) {
            blocks.add(new Block(element, plain, kind(element), Shape.of(plain), linked, removedBy));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    /** Markup that was escaped by mistake shows as text. */
    private static boolean isMarkup(String plain) {
        return plain.charAt(0) == '<' && plain.charAt(plain.length() - 1) == '>';
    }

    private @Nullable String rule(Element child, String tag) {
        if (NEVER_NAMED.contains(tag) || isMuch(child)) {
            return null;
        }
        String part = PARTS.get(tag);
        String rule = part != null ? part : names.rule(child);
        boolean post = ("media".equals(rule) || "share".equals(rule)) && child.selectFirst("blockquote") != null;
        return post ? null : rule;
    }

    /** Whether an element holds so much of the page's text in sentences that it can't be left out for its name. */
    private boolean isMuch(Element child) {
        int[] length = textLengths.get(child);
        return length != null && length[0] * 10L > most * 3L;
    }

    private static boolean isHidden(Element child) {
        if (child.attributesSize() == 0) {
            return false;
        }
        String style = child.attr("style");
        return child.hasAttr("hidden")
                || !style.isEmpty() && style.replace(" ", "").contains("display:none")
                || child.attr("aria-hidden").equals("true")
                        && child.normalName().equals("div");
    }

    private static Line.Kind kind(Element element) {
        String tag = element.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            return Line.Kind.HEADING;
        }
        if (tag.equals("li")) {
            return Line.Kind.ITEM;
        }
        return tag.equals("figcaption") || tag.equals("caption") ? Line.Kind.CAPTION : Line.Kind.PARAGRAPH;
    }
}
