package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.search.query.Token.Kind;

/**
 * Reads the query language:
 *
 * <pre>
 * query    = [ or ]                       nothing asks for every article
 * or       = sequence { "OR" sequence }
 * sequence = and { and }                  all of them, or any, as the request says
 * and      = unary { "AND" unary }
 * unary    = { "NOT" | "-" } term
 * term     = "(" or ")" | field term | "exact:" term | event | word [ "*" | "~" [ edits ] ] | phrase
 * field    = ( "title" | "body" | "source" | "lang" | "author" | "place" ) ":"
 * event    = ( "region" | "weapon" | "side" | "date" | "outcome" | "confidence" ) ":" value
 *          | ( "killed" | "injured" | "launched" | "downed" ) ":" [ ">" | ">=" | "<" | "<=" | "=" ] number
 * value    = word | phrase | "(" value { "OR" value } ")"
 * phrase   = '"' text '"' [ "~" moves ]   any of the usual quotation marks
 * word     = anything without white space, quotes, parentheses, "*" and "~"
 * </pre>
 *
 * <p>All that is asked of events must be met by one and the same event, so it stands beside the other words, not inside an
 * OR or a parenthesis; {@code -region:RU-BEL} asks for an event elsewhere.
 *
 * <p>Words are found in all their forms and under their other names; a phrase, and what stands behind {@code exact:}, as
 * it is written; a phrase with moves in any form of its words.
 *
 * <p>Operators are written in capitals; {@code and}, {@code or}, {@code not} are words. {@code belgorod OR kursk drone}
 * finds what has "belgorod" or has both "kursk" and "drone". A mistake is a {@link QuerySyntaxException} that knows its
 * place.
 */
final class QueryParser {
    /** Longer queries are no questions of a reader. */
    static final int MOST_CHARACTERS = 2000;

    private static final int DEEPEST = 50;

    /** Each is looked for among all words of the index, in every field and language. */
    static final int MOST_FUZZY = 10;

    /** Longer ones are no words, and costly to compare with. */
    static final int LONGEST_FUZZY = 50;

    /** Each stands for all words that begin so. */
    static final int MOST_PREFIXES = 20;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int fuzzy;
    private int prefixes;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads a query; empty where it asks for nothing in particular. */
    static Optional<QueryNode> parse(String query) {
        if (query.length() > MOST_CHARACTERS) {
            throw new QuerySyntaxException(
                    "A query can have up to " + MOST_CHARACTERS + " characters.", MOST_CHARACTERS);
        }
        QueryParser parser = new QueryParser(QueryLexer.tokens(query));
        if (parser.peek().kind() == Kind.END) {
            return Optional.empty();
        }
        QueryNode node = parser.or();
        if (parser.peek().kind() == Kind.CLOSE) {
            throw new QuerySyntaxException(
                    "This parenthesis closes nothing.", parser.peek().position());
        }
        return Optional.of(node);
    }

    private QueryNode or() {
        List<QueryNode> parts = new ArrayList<>(List.of(sequence()));
        while (peek().kind() == Kind.OR) {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.Or(parts);
    }

    private QueryNode sequence() {
        List<QueryNode> parts = new ArrayList<>(List.of(and()));
        while (beginsUnary(peek().kind())) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.Sequence(parts);
    }

    private QueryNode and() {
        List<QueryNode> parts = new ArrayList<>(List.of(unary()));
        while (peek().kind() == Kind.AND) {
            at++;
            parts.add(unary());
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
    }

    private QueryNode unary() {
        boolean negative = false;
        while (peek().kind() == Kind.NOT) {
            negative = !negative;
            at++;
        }
        QueryNode term = term();
        return negative ? new QueryNode.Not(term) : term;
    }

    private QueryNode term() {
        Token token = peek();
        if (!beginsUnary(token.kind())) {
            throw missing(token);
        }
        at++;
        return switch (token.kind()) {
            case WORD -> new QueryNode.Word(token.text(), token.position());
            case PREFIX -> prefix(token);
            case FUZZY -> fuzzy(token);
            case PHRASE -> new QueryNode.Phrase(token.text(), token.number(), token.position());
            case FIELD -> field(token);
            default -> parenthesis(token);
        };
    }

    private QueryNode prefix(Token token) {
        if (token.text().isEmpty()) {
            throw new QuerySyntaxException("A * needs the beginning of a word before it.", token.position());
        }
        if (++prefixes > MOST_PREFIXES) {
            throw new QuerySyntaxException(
                    "A query can have up to " + MOST_PREFIXES + " words with a * behind them.", token.position());
        }
        return new QueryNode.Prefix(token.text(), token.position());
    }

    private QueryNode fuzzy(Token token) {
        if (token.text().isEmpty()) {
            throw new QuerySyntaxException("A ~ needs a word or a phrase before it.", token.position());
        }
        if (token.text().length() > LONGEST_FUZZY) {
            throw new QuerySyntaxException(
                    "A word with a ~ behind it can have up to " + LONGEST_FUZZY + " characters.", token.position());
        }
        if (++fuzzy > MOST_FUZZY) {
            throw new QuerySyntaxException(
                    "A query can have up to " + MOST_FUZZY + " words with a ~ behind them.", token.position());
        }
        return new QueryNode.Fuzzy(token.text(), token.number(), token.position());
    }

    private QueryNode field(Token token) {
        Optional<QueryField> field = QueryField.of(token.text());
        String name = token.text().toLowerCase(Locale.ROOT);
        boolean ofEvents = Dimension.of(name).filter(Dimension::isOfEvents).isPresent()
                || EventNumber.of(name).isPresent();
        boolean exact = name.equals(QueryField.EXACT);
        if (field.isEmpty() && !ofEvents && !exact) {
            throw new QuerySyntaxException(
                    "There is no field \"%s\"; there are %s. Put quotes around it to search for the text."
                            .formatted(token.text(), QueryField.names()),
                    token.position());
        }
        Kind next = peek().kind();
        if (next == Kind.NOT || !beginsUnary(next)) {
            throw new QuerySyntaxException(
                    "\"%s:\" needs a word, a phrase or a parenthesis behind it.".formatted(token.text()),
                    token.position());
        }
        QueryNode part = nested(token, this::term);
        if (exact) {
            return exactly(part);
        }
        return field.isPresent()
                ? new QueryNode.InField(field.get(), part)
                : new QueryNode.EventWord(name, values(part, token), token.position());
    }

    /** A part with its words as they are written: each as a phrase of one. */
    private static QueryNode exactly(QueryNode node) {
        return switch (node) {
            case QueryNode.Word word -> new QueryNode.Phrase(word.text(), 0, word.position());
            case QueryNode.Sequence(List<QueryNode> parts) -> new QueryNode.Sequence(exactly(parts));
            case QueryNode.And(List<QueryNode> parts) -> new QueryNode.And(exactly(parts));
            case QueryNode.Or(List<QueryNode> parts) -> new QueryNode.Or(exactly(parts));
            case QueryNode.Not(QueryNode part) -> new QueryNode.Not(exactly(part));
            case QueryNode.InField(QueryField field, QueryNode part) -> new QueryNode.InField(field, exactly(part));
            default -> node;
        };
    }

    private static List<QueryNode> exactly(List<QueryNode> parts) {
        return parts.stream().map(QueryParser::exactly).toList();
    }

    /** One value, or several in a parenthesis with OR between. */
    private static List<String> values(QueryNode node, Token field) {
        return switch (node) {
            case QueryNode.Word word -> List.of(word.text());
            case QueryNode.Phrase phrase -> List.of(phrase.text());
            case QueryNode.Or or ->
                or.parts().stream()
                        .flatMap(part -> values(part, field).stream())
                        .toList();
            default ->
                throw new QuerySyntaxException(
                        "\"%s:\" needs a value behind it, or several as (a OR b).".formatted(field.text()),
                        field.position());
        };
    }

    private QueryNode parenthesis(Token open) {
        QueryNode inner = nested(open, this::or);
        if (peek().kind() != Kind.CLOSE) {
            throw new QuerySyntaxException("The parenthesis that opens here is not closed.", open.position());
        }
        at++;
        return inner;
    }

    private QueryNode nested(Token token, Supplier<QueryNode> rule) {
        if (++depth > DEEPEST) {
            throw new QuerySyntaxException("Parentheses go too deep here.", token.position());
        }
        QueryNode node = rule.get();
        depth--;
        return node;
    }

    private QuerySyntaxException missing(Token found) {
        Token before = at > 0 ? tokens.get(at - 1) : null;
        if (before != null && (before.kind() == Kind.AND || before.kind() == Kind.OR || before.kind() == Kind.NOT)) {
            return new QuerySyntaxException("The operator needs a word or a phrase behind it.", before.position());
        }
        if (before != null && before.kind() == Kind.OPEN) {
            return new QuerySyntaxException("There is nothing in this parenthesis.", before.position());
        }
        return new QuerySyntaxException(
                switch (found.kind()) {
                    case AND, OR -> "The operator needs a word or a phrase before it.";
                    case CLOSE -> "This parenthesis closes nothing.";
                    default -> "A word or a phrase is missing here.";
                },
                found.position());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private static boolean beginsUnary(Kind kind) {
        return switch (kind) {
            case WORD, PREFIX, FUZZY, PHRASE, FIELD, OPEN, NOT -> true;
            case CLOSE, AND, OR, END -> false;
        };
    }
}
