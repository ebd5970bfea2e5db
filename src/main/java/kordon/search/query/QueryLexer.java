package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import kordon.search.query.Token.Kind;

/** Cuts a query into tokens, as the grammar in {@link QueryParser} says. */
final class QueryLexer {
    private static final int MOST_EDITS = 2;
    private static final int MOST_SLOP = 100;

    private final String query;
    private final boolean lenient;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String query, boolean lenient) {
        this.query = query;
        this.lenient = lenient;
    }

    static List<Token> tokens(String query) {
        return tokens(query, false);
    }

    /** The tokens of a query that is still being typed: what is not closed goes to the end, what is too much is cut. */
    static List<Token> tokensOfDraft(String query) {
        return tokens(query, true);
    }

    private static List<Token> tokens(String query, boolean lenient) {
        QueryLexer lexer = new QueryLexer(query, lenient);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", 0, query.length());
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
        return at < query.length();
    }

    private void next() {
        int start = at;
        char c = query.charAt(at);
        switch (c) {
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            case '"', '“', '”', '„', '«', '»' -> phrase();
            case '-', '!' -> {
                at++;
                // "a - b" is a dash between words, "a -b" excludes b.
                if (at < query.length() && !isSpace(query.charAt(at))) {
                    add(Kind.NOT, "", 0, start);
                }
            }
            default -> word();
        }
    }

    private void single(Kind kind) {
        add(kind, "", 0, at);
        at++;
    }

    private void phrase() {
        int start = at++;
        int end = at;
        while (end < query.length() && !isQuote(query.charAt(end))) {
            end++;
        }
        if (end == query.length() && !lenient) {
            throw new QuerySyntaxException("The quote that begins here is not closed.", start);
        }
        String text = query.substring(at, end);
        at = Math.min(end + 1, query.length());
        add(Kind.PHRASE, text, numberAfterTilde(0, MOST_SLOP), start);
    }

    private void word() {
        int start = at;
        while (at < query.length() && isWordCharacter(query.charAt(at))) {
            if (query.charAt(at) == ':' && isFieldName(query.substring(start, at))) {
                add(Kind.FIELD, query.substring(start, at), 0, start);
                at++;
                return;
            }
            at++;
        }
        String text = query.substring(start, at);
        if (at < query.length() && query.charAt(at) == '~') {
            add(Kind.FUZZY, text, numberAfterTilde(1, MOST_EDITS), start);
        } else if (at < query.length() && query.charAt(at) == '*') {
            at++;
            if (at < query.length() && isWordCharacter(query.charAt(at)) && !lenient) {
                throw new QuerySyntaxException("A * can only stand at the end of a word.", at - 1);
            }
            add(Kind.PREFIX, text, 0, start);
        } else {
            add(
                    switch (text) {
                        case "AND" -> Kind.AND;
                        case "OR" -> Kind.OR;
                        case "NOT" -> Kind.NOT;
                        default -> Kind.WORD;
                    },
                    text,
                    0,
                    start);
        }
    }

    private int numberAfterTilde(int without, int most) {
        if (at == query.length() || query.charAt(at) != '~') {
            return without;
        }
        int tilde = at++;
        int start = at;
        while (at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
            at++;
        }
        String digits = query.substring(start, at);
        if (digits.isEmpty()) {
            return 1;
        }
        if (digits.length() > 3 || Integer.parseInt(digits) > most) {
            if (lenient) {
                return most;
            }
            throw new QuerySyntaxException("After ~ a number up to " + most + " can stand here.", tilde);
        }
        return Integer.parseInt(digits);
    }

    private void add(Kind kind, String text, int number, int position) {
        tokens.add(new Token(kind, text, number, position));
    }

    private static boolean isFieldName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static boolean isWordCharacter(char c) {
        return !isSpace(c) && !isQuote(c) && c != '(' && c != ')' && c != '~' && c != '*';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
