package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a line can be cut: behind sentences, at wide gaps, around an advertising mark that was joined into the text, and
 * where a sentence follows another without a space. Cuts too many do no harm, since a rule must still match.
 */
final class Sentences {
    /** A piece of a line, without the white space around it. */
    record Piece(int start, int end) {}

    private Sentences() {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c == ')' || c == ']') && isBracketed(text, start, i)) {
                start = add(pieces, text, start, i + 1);
            } else if (c == '.' || c == '!' || c == '?' || c == '…') {
                int end = i + 1;
                while (end < length && isCloser(text.charAt(end))) {
                    end++;
                }
                if (isBreak(text, i, end)) {
                    start = add(pieces, text, start, end);
                    i = end - 1;
                }
            } else if (c == ' ' && i + 1 < length && text.charAt(i + 1) == ' ') {
                start = add(pieces, text, start, i);
            } else if (c == ' ' && InsertedMark.lengthAt(text, i + 1) > 0) {
                int end = i + 1 + InsertedMark.lengthAt(text, i + 1);
                add(pieces, text, start, i);
                start = add(pieces, text, i + 1, end);
                i = end - 1;
            }
        }
        add(pieces, text, start, length);
        return pieces;
    }

    private static int add(List<Piece> pieces, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            pieces.add(new Piece(from, to));
        }
        return end;
    }

    /** Whether a bracket closes what its piece began with, so that the piece is a remark of its own. */
    private static boolean isBracketed(String text, int start, int close) {
        int open = start;
        while (open < close && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        boolean opens = text.charAt(open) == (text.charAt(close) == ')' ? '(' : '[');
        return opens && close + 2 < text.length() && Character.isUpperCase(text.charAt(close + 2));
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '”' || c == '’' || c == '»' || c == ')' || c == ']' || c == '.' || c == '!' || c == '?';
    }

    /** Whether a stop at {@code stop}, with what closes behind it up to {@code end}, ends a sentence. */
    private static boolean isBreak(String text, int stop, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        if (Character.isWhitespace(next)) {
            if (end + 1 >= text.length()) {
                return false;
            }
            char first = text.charAt(end + 1);
            return !Character.isLowerCase(first)
                    && !Character.isWhitespace(first)
                    && !(text.charAt(stop) == '.' && isAbbreviation(text, stop));
        }
        // "difference.Ukraine": two sentences that lost the line break between them.
        return text.charAt(stop) == '.'
                && end == stop + 1
                && Character.isUpperCase(next)
                && end + 1 < text.length()
                && Character.isLowerCase(text.charAt(end + 1))
                && stop >= 3
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isLowerCase(text.charAt(stop - 3));
    }

    /** Initials and short titles: a capital and at most two small letters before the stop, as in "Y." or "Gov.". */
    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1)) && stop - start <= 3) {
            start--;
        }
        int length = stop - start;
        boolean small = length > 1 && Character.isLowerCase(text.charAt(stop - 1));
        return length >= 1 && length <= 3 && Character.isUpperCase(text.charAt(start)) && (length == 1 || small);
    }
}
