package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of a boilerplate table: words that give boilerplate away.
 *
 * <pre>
 * sign up for * newsletter    the words at the start of a sentence; * stands for up to eight words
 * … on our telegram           anywhere in a sentence
 * ^ subscribe $               the whole line
 * read/see more               either word
 * підпис~                     any word that begins so
 * &lt;n&gt; comments                a number
 * ? ?                         two words of any kind
 * source:                     the word as a label, with a colon, a bar or an arrow behind it
 * </pre>
 *
 * Words are runs of letters and digits, compared in lower case; signs do not count, but for © and @, which are words.
 */
final class Phrase {
    /** How far a {@code *} reaches, in words. */
    private static final int GAP = 8;

    private final String rule;
    private final String pattern;
    private final Extent extent;
    private final String example;
    private final List<Element> elements;
    private final Anchor anchor;
    private final boolean atEnd;

    /** How much goes with the words. */
    enum Extent {
        /** The words alone. */
        WORDS,
        /** The sentence that they stand in. */
        SENTENCE,
        /** The line. */
        LINE,
        /** The line, and the titles of other stories that follow it. */
        LIST,
        /** All from this line to the end of the page, where the article stands above it. */
        BELOW
    }

    /** Where it must begin. */
    enum Anchor {
        LINE,
        SENTENCE,
        NONE
    }

    private sealed interface Element {}

    private record Words(Set<String> whole, List<String> prefixes, boolean label) implements Element {
        boolean matches(WordSpans words, int at) {
            return matches(words.word(at)) && (!label || words.isLabel(at));
        }

        private boolean matches(String word) {
            if (whole.contains(word)) {
                return true;
            }
            for (String prefix : prefixes) {
                if (word.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record AnyNumber() implements Element {}

    private record AnyWord() implements Element {}

    private record AnyLabel() implements Element {}

    private record Gap() implements Element {}

    Phrase(String rule, String pattern, Extent extent, String example) {
        this.rule = rule;
        this.pattern = pattern;
        this.extent = extent;
        this.example = example;
        List<String> parts = new ArrayList<>(List.of(pattern.split(" ")));
        anchor = switch (parts.getFirst()) {
            case "…" -> Anchor.NONE;
            case "^" -> Anchor.LINE;
            default -> Anchor.SENTENCE;
        };
        atEnd = parts.getLast().equals("$");
        if (anchor != Anchor.SENTENCE) {
            parts.removeFirst();
        }
        if (atEnd) {
            parts.removeLast();
        }
        elements = parts.stream().map(Phrase::element).toList();
        if (!(elements.getFirst() instanceof Words) && !(elements.getFirst() instanceof AnyNumber)) {
            throw new IllegalStateException("a phrase must begin with a word or a number: " + pattern);
        }
    }

    private static Element element(String part) {
        if (part.equals("*")) {
            return new Gap();
        }
        if (part.equals("<n>")) {
            return new AnyNumber();
        }
        if (part.equals("?")) {
            return new AnyWord();
        }
        if (part.equals("?:")) {
            return new AnyLabel();
        }
        List<String> whole = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        boolean label = part.endsWith(":");
        for (String word : part.replace(":", "").split("/")) {
            if (word.endsWith("~")) {
                prefixes.add(word.substring(0, word.length() - 1));
            } else {
                whole.add(word);
            }
        }
        return new Words(Set.copyOf(whole), List.copyOf(prefixes), label);
    }

    /** The row, for messages and test names. */
    @Override
    public String toString() {
        return rule + ": " + pattern;
    }

    String rule() {
        return rule;
    }

    Extent extent() {
        return extent;
    }

    String example() {
        return example;
    }

    Anchor anchor() {
        return anchor;
    }

    /** The words that it can begin with. */
    Set<String> firstWords() {
        return elements.getFirst() instanceof Words words ? words.whole() : Set.of();
    }

    /** The beginnings of words that it can begin with. */
    List<String> firstPrefixes() {
        return elements.getFirst() instanceof Words words ? words.prefixes() : List.of();
    }

    /**
     * Matches at a word.
     *
     * @param words of a line
     * @param from index of the word to begin at
     * @param limit index behind the last word of the sentence, or of the line
     * @return index behind the last word matched, -1 for no match
     */
    int match(WordSpans words, int from, int limit) {
        return match(words, from, limit, 0);
    }

    private int match(WordSpans words, int at, int limit, int element) {
        if (element == elements.size()) {
            return !atEnd || at == limit ? at : -1;
        }
        switch (elements.get(element)) {
            case Gap() -> {
                for (int skip = 0; skip <= GAP && at + skip <= limit; skip++) {
                    int end = match(words, at + skip, limit, element + 1);
                    if (end >= 0) {
                        return end;
                    }
                }
                return -1;
            }
            case AnyNumber() -> {
                boolean fits = at < limit && Character.isDigit(words.word(at).charAt(0));
                return fits ? match(words, at + 1, limit, element + 1) : -1;
            }
            case AnyWord() -> {
                return at < limit ? match(words, at + 1, limit, element + 1) : -1;
            }
            case AnyLabel() -> {
                boolean fits = at < limit && words.isLabel(at);
                return fits ? match(words, at + 1, limit, element + 1) : -1;
            }
            case Words expected -> {
                boolean fits = at < limit && expected.matches(words, at);
                return fits ? match(words, at + 1, limit, element + 1) : -1;
            }
        }
    }
}
