package kordon.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * The text of a line with what several steps want to know of it, each found out once. Lines share it when a step marks
 * them. For one thread.
 */
final class LineText {
    private final String text;
    private final Shape shape;
    private @Nullable WordSpans words;
    private @Nullable String letters;

    LineText(String text, Shape shape) {
        this.text = text;
        this.shape = shape;
    }

    String text() {
        return text;
    }

    Shape shape() {
        return shape;
    }

    WordSpans words() {
        WordSpans known = words;
        if (known == null) {
            known = WordSpans.of(text);
            words = known;
        }
        return known;
    }

    /** As {@link Letters} has it. */
    String letters() {
        String known = letters;
        if (known == null) {
            known = Letters.of(text);
            letters = known;
        }
        return known;
    }
}
