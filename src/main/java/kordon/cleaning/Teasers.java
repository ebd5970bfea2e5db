package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Marks what leads to other stories: cards of a linked title and a few words, lists of links, lines that are a link as a
 * whole, and the labels that are left with nothing below them.
 */
final class Teasers {
    private static final double LINKED = 0.9;
    private static final int LONGEST_CARD = 80;
    private static final int LONGEST_LINK = 30;

    private final List<Block> blocks;
    private final Map<Element, int[]> words = new IdentityHashMap<>();

    private Teasers(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<Block> mark(List<Block> blocks) {
        Teasers teasers = new Teasers(blocks);
        return labels(teasers.links(teasers.cards()));
    }

    /** Cards stand side by side in a parent that holds little else. */
    private Map<Element, List<Element>> cards() {
        for (Block block : blocks) {
            for (Element at = block.element(); at != null; at = at.parent()) {
                words.computeIfAbsent(at, key -> new int[1])[0] += block.shape().words();
            }
        }
        Map<Element, List<Element>> byParent = new IdentityHashMap<>();
        for (Block block : blocks) {
            if (isLink(block) && words.get(block.element())[0] <= LONGEST_CARD) {
                Element card = card(block.element());
                Element parent = card.parent();
                if (parent != null) {
                    List<Element> cards = byParent.computeIfAbsent(parent, key -> new ArrayList<>());
                    if (!cards.contains(card)) {
                        cards.add(card);
                    }
                }
            }
        }
        return byParent;
    }

    private Element card(Element title) {
        Element card = title;
        for (Element at = title.parent(); at != null && words.get(at)[0] <= LONGEST_CARD; at = at.parent()) {
            card = at;
        }
        return card;
    }

    private List<Block> links(Map<Element, List<Element>> cardsByParent) {
        Map<Element, Boolean> cards = new HashMap<>();
        for (Map.Entry<Element, List<Element>> entry : cardsByParent.entrySet()) {
            int inCards = entry.getValue().stream()
                    .mapToInt(card -> words.get(card)[0])
                    .sum();
            if (entry.getValue().size() >= 2 && inCards * 2 > words.get(entry.getKey())[0]) {
                entry.getValue().forEach(card -> cards.put(card, true));
            }
        }
        List<Block> result = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            boolean heading = block.kind() == Line.Kind.HEADING;
            boolean teaser = isInCard(block.element(), cards) || isLink(block) && !heading;
            result.add(teaser ? block.removed("teaser") : block);
        }
        return result;
    }

    private static boolean isInCard(Element element, Map<Element, Boolean> cards) {
        for (Element at = element; at != null; at = at.parent()) {
            if (cards.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(Block block) {
        return block.removedBy() == null
                && block.linkDensity() >= LINKED
                && block.shape().words() <= LONGEST_LINK;
    }

    /** A heading or a "More:" announces what follows; where all of that went, it goes too. */
    private static List<Block> labels(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks);
        boolean textBelow = false;
        for (int i = result.size() - 1; i >= 0; i--) {
            Block block = result.get(i);
            boolean kept = block.removedBy() == null;
            boolean colon = kept && block.text().endsWith(":") && block.shape().words() <= 5;
            boolean nextGone =
                    i + 1 < result.size() && "teaser".equals(result.get(i + 1).removedBy());
            if (kept && block.kind() == Line.Kind.HEADING ? !textBelow : colon && nextGone) {
                result.set(i, block.removed("label"));
            } else if (kept) {
                textBelow = block.kind() != Line.Kind.HEADING || textBelow;
            }
            if (kept && block.kind() == Line.Kind.HEADING) {
                textBelow = false;
            }
        }
        return result;
    }
}
