package kordon.search.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text a word's or phrase's own text, a field's name; else empty
 * @param number after {@code ~}: the edits of a word, the words that may stand between those of a phrase; else 0
 * @param position of its first character in the query
 */
record Token(Kind kind, String text, int number, int position) {

    enum Kind {
        WORD,
        PREFIX,
        FUZZY,
        PHRASE,
        /** A name with its colon. */
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }
}
