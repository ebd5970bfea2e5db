package kordon.cleaning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that holds the article. An element that is named as the text of an article is taken at its
 * word, where it holds enough of the page's text. Else the way leads from the body down into the element that holds
 * nearly all text, for as long as there is one; where the text divides among several, their parent is the article.
 */
final class MainContent {
    /** The share of its parent's text that an element must hold to be gone down into. */
    private static final double DOMINANT = 0.8;

    /** The share of the page's text that an element named as the article must hold. */
    private static final double CREDIBLE = 0.4;

    private final MarkupNames names;
    private final Element body;
    private final List<Block> blocks;
    private final Map<Element, int[]> masses = new IdentityHashMap<>();
    private @Nullable Element named;

    private MainContent(MarkupNames names, Element body, List<Block> blocks) {
        this.names = names;
        this.body = body;
        this.blocks = blocks;
    }

    /** The blocks of a page, those outside of the article marked as removed. */
    static List<Block> choose(Element body, List<Block> blocks, MarkupNames names) {
        MainContent content = new MainContent(names, body, blocks);
        content.weigh();
        return content.within(content.root());
    }

    private void weigh() {
        for (Block block : blocks) {
            int mass = block.mass();
            if (mass > 0) {
                for (Element at = block.element(); at != null; at = at.parent()) {
                    masses.computeIfAbsent(at, key -> new int[1])[0] += mass;
                }
            }
        }
        for (Element weighed : masses.keySet()) {
            if (names.isContent(weighed)) {
                named = named == null ? weighed : common(named, weighed);
            }
        }
    }

    /** The element that both lie in, be it one of them. */
    private static Element common(Element one, Element other) {
        for (Element at = one; at != null; at = at.parent()) {
            if (isWithin(other, at)) {
                return at;
            }
        }
        return one;
    }

    private int mass(Element element) {
        int[] mass = masses.get(element);
        return mass == null ? 0 : mass[0];
    }

    private Element root() {
        Element root = body;
        for (Element child = dominant(root); child != null; child = dominant(root)) {
            root = child;
        }
        return named != null && mass(named) >= mass(root) * CREDIBLE ? named : root;
    }

    private @Nullable Element dominant(Element parent) {
        int all = mass(parent);
        if (all == 0) {
            return null;
        }
        for (Element child : parent.children()) {
            if (mass(child) >= all * DOMINANT && !child.normalName().equals("p")) {
                return child;
            }
        }
        return null;
    }

    private List<Block> within(Element root) {
        int first = -1;
        int last = -1;
        boolean[] inside = new boolean[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            inside[i] = isWithin(blocks.get(i).element(), root);
            if (inside[i] && blocks.get(i).mass() > 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Block> result = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!inside[i]) {
                result.add(block.removed("outside"));
            } else if (first >= 0
                    && (i < first && !isLead(block, blocks.get(first))
                            || i > last && !isTail(block, blocks.get(last)))) {
                result.add(block.removed("edge"));
            } else {
                result.add(block);
            }
        }
        return result;
    }

    /** Whether a short block above the first paragraph belongs to the text: it stands in the same element. */
    private static boolean isLead(Block block, Block first) {
        return block.element().parent() == first.element().parent()
                && block.shape().words() >= 3
                && block.linkDensity() < (block.shape().isProse() ? 0.8 : 0.3);
    }

    private static boolean isTail(Block block, Block last) {
        return block.element().parent() == last.element().parent() && block.linkDensity() < 0.3
                || block.kind() == Line.Kind.ITEM && block.linkDensity() < 0.3
                || block.element().normalName().equals("tr");
    }

    private static boolean isWithin(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }
}
