package kordon.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * A line or block of a page on its way through the steps: kept so far, or removed by a rule. What is removed stays in its
 * place, so that later steps see what stood around it.
 *
 * @param content its text without line breaks, spaces made single and stripped; a run of two or more is kept as two, since it parts
 *     what belongs apart
 * @param removedBy the rule's name, null while the line is kept
 * @param follows whether it was cut off the line before it, with which it makes a paragraph
 */
record Line(LineText content, Kind kind, @Nullable String removedBy, boolean follows) {

    /** What the markup, or failing that the shape, says a line is. */
    enum Kind {
        /** A paragraph of sentences, or a line of bare text that has not been told apart. */
        PARAGRAPH,
        HEADING,
        ITEM,
        CAPTION
    }

    static Line of(String text) {
        return of(text, ListMarks.isMarked(text) ? Kind.ITEM : Kind.PARAGRAPH);
    }

    static Line of(String text, Kind kind) {
        return of(text, kind, Shape.of(text));
    }

    static Line of(String text, Kind kind, Shape shape) {
        return new Line(new LineText(text, shape), kind, null, false);
    }

    /** The same as a part of one paragraph with the line before it. */
    Line following() {
        return new Line(content, kind, removedBy, true);
    }

    String text() {
        return content.text();
    }

    Shape shape() {
        return content.shape();
    }

    WordSpans words() {
        return content.words();
    }

    /** Its letters alone, for comparisons. */
    String letters() {
        return content.letters();
    }

    boolean isKept() {
        return removedBy == null;
    }

    Line removed(String rule) {
        return removedBy != null ? this : new Line(content, kind, rule, follows);
    }

    /** Whether this is a kept line with a sentence in it. */
    boolean isProse() {
        return isKept() && shape().isProse();
    }
}
