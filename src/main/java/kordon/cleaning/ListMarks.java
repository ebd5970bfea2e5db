package kordon.cleaning;

/** The marks that lists in news and channel posts begin their items with. */
final class ListMarks {
    private static final String MARKS = "•▪◦‣●■□▫·*–—-➜➡→🔻🔹🔸🔺▸►▶✅❗⚡✔";

    private ListMarks() {}

    /** Whether a text begins with a mark and goes on behind it. */
    static boolean isMarked(String text) {
        return mark(text) != 0 && text.length() > 2;
    }

    /** The code point of the mark that a text begins with, 0 where it begins with none. */
    static int mark(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int first = text.codePointAt(0);
        return MARKS.indexOf(first) >= 0 ? first : 0;
    }
}
