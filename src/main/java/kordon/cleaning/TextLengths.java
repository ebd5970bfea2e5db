package kordon.cleaning;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Lengths of running text below every element: text of paragraphs outside of links. */
final class TextLengths {
    private TextLengths() {}

    static Map<Element, int[]> of(Element body) {
        Map<Element, int[]> lengths = new IdentityHashMap<>();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode run) {
                            int length = run.getWholeText().strip().length();
                            if (length > 40
                                    && run.parent() instanceof Element parent
                                    && !parent.normalName().equals("a")) {
                                lengths.computeIfAbsent(parent, key -> new int[1])[0] += length;
                            }
                        } else if (node instanceof Element child && BlockReader.SILENT.contains(child.normalName())) {
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element child && child.parent() != null && node != body) {
                            int[] own = lengths.get(child);
                            if (own != null) {
                                lengths.computeIfAbsent(child.parent(), key -> new int[1])[0] += own[0];
                            }
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                body);
        return lengths;
    }
}
