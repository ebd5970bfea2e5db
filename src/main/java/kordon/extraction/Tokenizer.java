package kordon.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words, numbers and marks, and folds them for the lexicon. A hyphen inside a word separates without
 * leaving a mark ("Slavyansk-on-Kuban" is three words); a possessive 's is a word of its own.
 */
final class Tokenizer {
    private Tokenizer() {}

    /**
     * @param text the characters
     * @param offset added to every offset, for a paragraph within a body
     */
    static List<Token> tokens(String text, int offset) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || isInvisible(c)) {
                i++;
            } else if (Character.isLetter(c)) {
                i = word(text, i, offset, tokens);
            } else if (Character.isDigit(c)) {
                i = number(text, i, offset, tokens);
            } else {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1);
                if (!joinsWords(text, i)) {
                    String mark = mark(c, text, i, end);
                    tokens.add(new Token(mark, Token.Kind.MARK, offset + i, offset + end, false, false));
                }
                i = end;
            }
        }
        return tokens;
    }

    private static int word(String text, int start, int offset, List<Token> tokens) {
        int end = start;
        boolean shouted = true;
        boolean plain = true;
        boolean folds = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isFolded(c)) {
                shouted &= c <= '9';
                plain &= c < 128;
            } else if (c == ' ') {
                break;
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                shouted &= !Character.isLowerCase(c);
                plain &= c < 128;
                folds = true;
            } else if (isApostrophe(c) && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1))) {
                if (text.charAt(end + 1) == 's' && !letterAt(text, end + 2)) {
                    break;
                }
                plain = false;
                folds = true;
            } else {
                break;
            }
            end++;
        }
        String folded;
        if (!folds) {
            folded = text.substring(start, end);
        } else {
            folded = plain ? text.substring(start, end).toLowerCase(Locale.ROOT) : fold(text, start, end);
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        tokens.add(new Token(
                folded, Token.Kind.WORD, offset + start, offset + end, capital, shouted && capital && end - start > 1));
        if (end + 1 < text.length() && isApostrophe(text.charAt(end)) && text.charAt(end + 1) == 's') {
            tokens.add(new Token("'s", Token.Kind.WORD, offset + end, offset + end + 2, false, false));
            end += 2;
        }
        return end;
    }

    private static int number(String text, int start, int offset, List<Token> tokens) {
        int end = start;
        boolean time = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Character.isDigit(c)) {
                end++;
            } else if ((c == ',' || c == '.' || c == '\u00a0' || c == ' ') && digitsAt(text, end + 1) == 3) {
                end++;
            } else if ((c == ':' || c == '.' || c == ',') && digitsAt(text, end + 1) > 0) {
                time |= c == ':' || digitsAt(text, end + 1) == 2;
                end++;
            } else {
                break;
            }
        }
        String digits = text.substring(start, end);
        Token.Kind kind = time ? Token.Kind.TIME : Token.Kind.NUMBER;
        if (kind == Token.Kind.NUMBER) {
            digits = withoutSeparators(digits);
        }
        // "2nd", "90s" and "300s" stay one token with their letters, "10km" does not matter.
        int letters = end;
        while (letterAt(text, letters)) {
            letters++;
        }
        if (letters > end) {
            tokens.add(new Token(
                    digits + fold(text, end, letters),
                    ordinal(text, end, letters) ? Token.Kind.NUMBER : Token.Kind.WORD,
                    offset + start,
                    offset + letters,
                    true,
                    false));
            return letters;
        }
        tokens.add(new Token(digits, kind, offset + start, offset + end, false, false));
        return end;
    }

    private static String withoutSeparators(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            if (Character.isDigit(digits.charAt(i))) {
                plain.append(digits.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean ordinal(String text, int start, int end) {
        return end - start == 2 && "st nd rd th".contains(text.substring(start, end));
    }

    private static boolean joinsWords(String text, int i) {
        char c = text.charAt(i);
        boolean joiner = c == '-' || c == '\u2011' || c == '\u2010' || isApostrophe(c) && letterAt(text, i + 1);
        return joiner
                && i > 0
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static int digitsAt(String text, int i) {
        int count = 0;
        while (i + count < text.length() && Character.isDigit(text.charAt(i + count))) {
            count++;
        }
        return count;
    }

    private static boolean letterAt(String text, int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufe0f' || c == '\ufeff';
    }

    /** A letter or digit of most words, which folding leaves as it is. */
    private static boolean isFolded(char c) {
        return c >= 'a' && c <= 'z' || c >= 'а' && c <= 'я' || c >= 'ђ' && c <= 'џ' || c >= '0' && c <= '9';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '‘' || c == '´';
    }

    private static String mark(char c, String text, int start, int end) {
        return switch (c) {
            case '–', '—', '−', '‒' -> "-";
            case '“', '”', '„', '«', '»', '"', '‹', '›' -> "\"";
            case '’', '‘' -> "'";
            default -> text.substring(start, end);
        };
    }

    /** Lower case, ё as е, one apostrophe, Latin letters without their accents; й and ї stay letters of their own. */
    static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (isApostrophe(c)) {
                folded.append('\'');
            } else if (c == 'ё') {
                folded.append('е');
            } else if (c >= 0xc0 && c < 0x250) {
                String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                folded.append(bare.charAt(0));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
