package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Bare text to lines. Signs that don't show are left out, white space is made plain; blank lines only part others.
 * Paragraphs that were broken at a width, as old files and mails have them, are made whole, and so are lines that were
 * broken in the middle of a sentence.
 */
final class LineSplitter {
    private static final BrokenLines BROKEN = new BrokenLines();

    private LineSplitter() {}

    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = plain(text, start, end);
            if (line.isEmpty()) {
                add(block, lines);
            } else {
                block.add(line);
            }
            start = end + 1;
        }
        add(block, lines);
        return lines;
    }

    /** Takes over what stands between two blank lines. */
    private static void add(List<String> block, List<Line> lines) {
        if (WrappedText.is(block)) {
            lines.add(Line.of(String.join(" ", block)));
        } else {
            int first = lines.size();
            for (String each : block) {
                Line next = Line.of(each);
                boolean goesOn = lines.size() > first && BROKEN.goesOn(lines.getLast(), next);
                if (goesOn) {
                    lines.set(lines.size() - 1, BrokenLines.join(lines.getLast(), next));
                } else {
                    lines.add(next);
                }
            }
        }
        block.clear();
    }

    /** White space of any kind as single spaces, a wide gap as two; control and zero-width characters left out. */
    static String plain(CharSequence text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Chars.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return isPlain(text, start, end) ? text.subSequence(start, end).toString() : madePlain(text, start, end);
    }

    /** Most lines are plain as they are. */
    private static boolean isPlain(CharSequence text, int from, int to) {
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean space = Chars.isSpace(c);
            if (space && (gap || c != ' ') || Chars.isInvisible(c)) {
                return false;
            }
            gap = space;
        }
        return true;
    }

    private static String madePlain(CharSequence text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        int gap = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Chars.isSpace(c)) {
                gap += c == '\t' ? 2 : 1;
            } else if (!Chars.isInvisible(c)) {
                if (gap > 0 && !plain.isEmpty()) {
                    plain.append(gap > 1 ? "  " : " ");
                }
                gap = 0;
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
