package kordon.evaluation;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The ways in which scrapers that look for no article write the text of a page, menus and all. */
enum PageDump {
    /** A line for each block, as browsers show them. */
    BLOCKS,
    /** A line for each run of text, so that every link breaks its sentence. */
    RUNS,
    /** All white space made single spaces, everything on one line. */
    ONE_LINE;

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "head",
            "select",
            "textarea",
            "video",
            "object");

    String of(Element body) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode run) {
                            String plain = run.getWholeText().replaceAll("\\s+", " ");
                            text.append(plain).append(PageDump.this == RUNS && !plain.isBlank() ? "\n" : "");
                            return FilterResult.CONTINUE;
                        }
                        if (!(node instanceof Element element) || SILENT.contains(element.normalName())) {
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        boolean parts =
                                element.isBlock() || element.normalName().equals("br");
                        text.append(parts && PageDump.this != RUNS ? "\n" : "");
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        boolean parts = node instanceof Element element && element.isBlock();
                        text.append(parts && PageDump.this != RUNS ? "\n" : "");
                        return FilterResult.CONTINUE;
                    }
                },
                body);
        String lines = text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
        return this == ONE_LINE ? lines.replace('\n', ' ') : lines;
    }
}
