package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.search.query.Token.Kind;

/**
 * A query while it is typed: an unclosed quote goes to the end, a parenthesis without its fellow, an operator without a
 * word and a value that is no value are passed over. What comes of it is a query that can be read.
 */
public final class DraftQuery {
    private static final int SHORTEST_PREFIX = 2;

    private final List<Token> tokens;

    /** Whether it can be read as it stands, so that nothing of it needs to be passed over. */
    private final boolean readable;

    /** Within an OR it would be open which event is meant, so that what is asked of events is passed over. */
    private final boolean alternatives;

    private int at;
    private int fuzzy;
    private int prefixes;

    private DraftQuery(List<Token> tokens, boolean readable) {
        this.tokens = tokens;
        this.readable = readable;
        this.alternatives = hasAlternatives(tokens);
    }

    /** The query that a draft is understood as; it can always be read, and empty asks for everything. Never fails. */
    public static String understood(String draft) {
        String text =
                draft.length() <= QueryParser.MOST_CHARACTERS ? draft : draft.substring(0, QueryParser.MOST_CHARACTERS);
        String query = write(new DraftQuery(QueryLexer.tokensOfDraft(text), isReadable(text)).group(0));
        return isReadable(query) ? query : words(text);
    }

    private static boolean isReadable(String query) {
        try {
            new QueryCompiler().compile(query, true);
            return true;
        } catch (QuerySyntaxException e) {
            return false;
        }
    }

    /** The bare words: what is left of a heap of signs. */
    private static String words(String text) {
        return PlainText.parse(text)
                .map(words -> String.join(
                        " ",
                        ((QueryNode.Sequence) words)
                                .parts().stream()
                                        .map(word -> ((QueryNode.Word) word).text())
                                        .map(DraftQuery::plain)
                                        .toList()))
                .orElse("");
    }

    /** A word that can't be taken for an operator. */
    private static String plain(String word) {
        boolean operator = word.equals("AND") || word.equals("OR") || word.equals("NOT");
        return operator ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static boolean hasAlternatives(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.kind() == Kind.OR);
    }

    /** What stands up to the parenthesis that closes the group, or to the end. */
    private List<Token> group(int depth) {
        List<Token> out = new ArrayList<>();
        Token operator = null;
        Token not = null;
        while (true) {
            Token token = tokens.get(at);
            if (token.kind() == Kind.END || token.kind() == Kind.CLOSE && depth > 0) {
                return out;
            }
            at++;
            switch (token.kind()) {
                case AND, OR -> operator = token;
                case NOT -> not = not == null ? token : null;
                case CLOSE -> {}
                default -> {
                    List<Token> unit = unit(token, depth);
                    if (!unit.isEmpty()) {
                        if (operator != null && !out.isEmpty()) {
                            out.add(operator);
                        }
                        if (not != null) {
                            out.add(not);
                        }
                        out.addAll(unit);
                        operator = null;
                    }
                    not = null;
                }
            }
        }
    }

    private List<Token> unit(Token token, int depth) {
        return switch (token.kind()) {
            case OPEN -> parenthesis(token, depth);
            case FIELD -> field(token, depth);
            // What is too much of them is taken as it stands.
            case PREFIX -> {
                boolean fits = token.text().length() >= SHORTEST_PREFIX && ++prefixes <= QueryParser.MOST_PREFIXES;
                yield fits ? List.of(token) : word(token);
            }
            case FUZZY -> {
                int length = token.text().length();
                boolean fits = length > 0 && length <= QueryParser.LONGEST_FUZZY && ++fuzzy <= QueryParser.MOST_FUZZY;
                yield fits ? List.of(token) : word(token);
            }
            default -> List.of(token);
        };
    }

    private static List<Token> word(Token token) {
        return token.text().isEmpty()
                ? List.of()
                : List.of(new Token(Kind.WORD, plain(token.text()), 0, token.position()));
    }

    private List<Token> parenthesis(Token open, int depth) {
        List<Token> inner = group(depth + 1);
        if (tokens.get(at).kind() == Kind.CLOSE) {
            at++;
        }
        if (inner.isEmpty()) {
            return List.of();
        }
        List<Token> unit = new ArrayList<>(List.of(open));
        unit.addAll(inner);
        unit.add(new Token(Kind.CLOSE, "", 0, open.position()));
        return unit;
    }

    /** A field with what it asks for; nothing where that is still missing, and a word where there is no such field. */
    private List<Token> field(Token field, int depth) {
        String name = field.text().toLowerCase(Locale.ROOT);
        boolean ofEvents = Dimension.of(name).filter(Dimension::isOfEvents).isPresent()
                || EventNumber.of(name).isPresent();
        if (!ofEvents && QueryField.of(name).isEmpty() && !name.equals(QueryField.EXACT)) {
            return word(field);
        }
        Token next = tokens.get(at);
        if (!beginsUnit(next.kind())) {
            return List.of();
        }
        at++;
        List<Token> asked = unit(next, depth + 1);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Token> unit = new ArrayList<>(List.of(field));
        unit.addAll(asked);
        boolean passedOver = ofEvents && !readable && (depth > 0 || alternatives || !isReadable(write(unit)));
        return passedOver ? List.of() : unit;
    }

    private static boolean beginsUnit(Kind kind) {
        return switch (kind) {
            case WORD, PREFIX, FUZZY, PHRASE, FIELD, OPEN -> true;
            case CLOSE, AND, OR, NOT, END -> false;
        };
    }

    private static String write(List<Token> tokens) {
        StringBuilder query = new StringBuilder();
        Kind before = Kind.OPEN;
        for (Token token : tokens) {
            boolean joined = before == Kind.OPEN || before == Kind.FIELD || before == Kind.NOT;
            if (!joined && token.kind() != Kind.CLOSE) {
                query.append(' ');
            }
            query.append(
                    switch (token.kind()) {
                        case WORD -> token.text();
                        case PREFIX -> token.text() + "*";
                        case FUZZY -> token.text() + "~" + (token.number() == 1 ? "" : token.number());
                        case PHRASE -> "\"" + token.text() + "\"" + (token.number() == 0 ? "" : "~" + token.number());
                        case FIELD -> token.text() + ":";
                        case OPEN -> "(";
                        case CLOSE -> ")";
                        case AND, OR -> token.kind().name();
                        case NOT -> "-";
                        case END -> "";
                    });
            before = token.kind();
        }
        return query.toString();
    }
}
