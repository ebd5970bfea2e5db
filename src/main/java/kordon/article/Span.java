package kordon.article;

/**
 * A stretch of an article's cleaned title or body, in UTF-16 units. Quotes are derived from spans, never stored beside
 * them.
 *
 * @param part the text that the offsets count in
 * @param start first unit, 0 or more
 * @param end one past the last unit, at least {@code start}
 */
public record Span(Part part, int start, int end) {

    /** The texts of an article that spans point into. */
    public enum Part {
        TITLE,
        BODY
    }

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public static Span title(int start, int end) {
        return new Span(Part.TITLE, start, end);
    }

    public static Span body(int start, int end) {
        return new Span(Part.BODY, start, end);
    }

    /** Whether the other span lies within this one. */
    public boolean contains(Span other) {
        return part == other.part && start <= other.start && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return part == other.part && start < other.end && other.start < end;
    }
}
