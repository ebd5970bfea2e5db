package kordon.cleaning;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text of a page between two boundaries of block elements.
 *
 * @param element the block element that it stands in
 * @param linked characters of it that are link text
 * @param removedBy the rule under which the names or elements around it fall, null where none
 */
record Block(
        Element element,
        String text,
        Line.Kind kind,
        Shape shape,
        int linked,
        @Nullable String removedBy) {

    /** Words that read like an article's: none in menus, lists of links and short labels. */
    int mass() {
        if (removedBy != null || kind == Line.Kind.HEADING || kind == Line.Kind.CAPTION) {
            return 0;
        }
        boolean sentence = shape.isProse() || shape.words() >= 12;
        return sentence && linkDensity() < (shape.isProse() ? 0.6 : 0.4)
                ? (int) (shape.words() * (1 - linkDensity()))
                : 0;
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1.0, linked / (double) text.length());
    }

    Line line() {
        Line line = Line.of(text, kind, shape);
        return removedBy == null ? line : line.removed(removedBy);
    }

    Block removed(String rule) {
        return removedBy != null ? this : new Block(element, text, kind, shape, linked, rule);
    }
}
