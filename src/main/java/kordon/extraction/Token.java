package kordon.extraction;

/**
 * A word, number or mark of a text.
 *
 * @param text folded by {@link Tokenizer}: lower case, one apostrophe, no accents on Latin letters, no ё
 * @param start first UTF-16 unit in the part (title or body) that it stands in
 * @param end one past its last unit
 * @param capital whether it begins with an upper-case letter
 * @param shouted whether it is two or more letters, all of them upper case
 */
record Token(String text, Kind kind, int start, int end, boolean capital, boolean shouted) {

    enum Kind {
        WORD,
        /** Digits, with separators between thousands. */
        NUMBER,
        /** A time of the day: {@code 08:17}, {@code 10.30pm}. Never a count. */
        TIME,
        MARK
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }
}
