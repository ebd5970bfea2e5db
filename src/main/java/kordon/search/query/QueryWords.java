package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import kordon.search.query.Token.Kind;

/** A query's words and parts as they stand in it, for those who would change or leave out one of them. */
public final class QueryWords {

    /**
     * A stretch of a query.
     *
     * @param start its first character
     * @param end behind its last
     */
    public record Stretch(String text, int start, int end) {

        /** The query with something else in this place. */
        public String replacedIn(String query, String by) {
            return query.substring(0, start) + by + query.substring(end);
        }
    }

    private QueryWords() {}

    /**
     * The words that are looked for in the text of articles.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public static List<Stretch> words(String query) {
        List<Stretch> words = new ArrayList<>();
        boolean ofText = true;
        int depth = 0;
        for (Token token : QueryLexer.tokens(query)) {
            switch (token.kind()) {
                case FIELD -> ofText = isText(token);
                case OPEN -> depth++;
                case CLOSE -> {
                    depth--;
                    ofText |= depth == 0;
                }
                case WORD, PHRASE, PREFIX, FUZZY -> {
                    if (ofText && token.kind() == Kind.WORD) {
                        int end = token.position() + token.text().length();
                        words.add(new Stretch(token.text(), token.position(), end));
                    }
                    ofText |= depth == 0;
                }
                default -> {}
            }
        }
        return words;
    }

    private static boolean isText(Token field) {
        return QueryField.of(field.text())
                .map(QueryField::isText)
                .orElse(field.text().equals(QueryField.EXACT));
    }

    /**
     * What stands side by side in a query, of which any can be left out; none where it is one part or has operators.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public static List<Stretch> parts(String query) {
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        Kind before = Kind.END;
        for (Token token : QueryLexer.tokens(query)) {
            Kind kind = token.kind();
            if (depth == 0 && (kind == Kind.AND || kind == Kind.OR)) {
                return List.of();
            }
            boolean begins = depth == 0 && before != Kind.FIELD && before != Kind.NOT;
            if (kind == Kind.END || begins && kind != Kind.CLOSE) {
                starts.add(token.position());
            }
            depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
            before = kind;
        }
        List<Stretch> parts = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            String text = query.substring(starts.get(i), starts.get(i + 1)).strip();
            parts.add(new Stretch(text, starts.get(i), starts.get(i + 1)));
        }
        return parts.size() < 2 ? List.of() : parts;
    }
}
