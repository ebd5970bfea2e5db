package kordon.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The notation of the rule tables for families of phrases: {@code (a|b|)} stands for each of the alternatives, a word that
 * ends in {@code *} for every word that begins so. {@code "(is|was) attack(|ed)"} has four phrases.
 */
final class Phrases {
    private Phrases() {}

    /** The phrases, folded and cut as {@link Tokenizer} does with text. */
    static List<String> of(String notation) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : expand(notation)) {
            phrases.add(fold(phrase));
        }
        return phrases;
    }

    /** Folds one phrase; stems keep their star. */
    static String fold(String phrase) {
        List<Token> tokens = Tokenizer.tokens(phrase, 0);
        StringBuilder folded = new StringBuilder();
        for (Token token : tokens) {
            if (token.is("*")) {
                folded.append('*');
            } else {
                folded.append(folded.isEmpty() ? "" : " ").append(token.text());
            }
        }
        return folded.toString();
    }

    private static List<String> expand(String notation) {
        int open = notation.indexOf('(');
        if (open < 0) {
            return List.of(notation);
        }
        List<String> choices = new ArrayList<>();
        int close = close(notation, open, choices);
        String before = notation.substring(0, open);
        List<String> tails = expand(notation.substring(close + 1));
        List<String> expanded = new ArrayList<>();
        for (String choice : choices) {
            for (String inner : expand(choice)) {
                tails.forEach(tail -> expanded.add(before + inner + tail));
            }
        }
        return expanded;
    }

    /** Finds the bracket that closes the one at {@code open} and collects the choices between them. */
    private static int close(String notation, int open, List<String> choices) {
        int depth = 0;
        int from = open + 1;
        for (int i = open; i < notation.length(); i++) {
            char c = notation.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && c == '|') {
                choices.add(notation.substring(from, i));
                from = i + 1;
            }
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a bracket is not closed: " + notation);
    }
}
