package kordon.cleaning;

import java.util.regex.Pattern;

/** Lines that name who wrote an article. */
final class Byline {
    private static final int MOST_WORDS = 12;
    private static final Pattern BY = Pattern.compile(
            "(?:By|BY|by|Written by|Автор|Автори|Авторы|Текст|Text|Author|Editor)\\b:?\\s+\\p{Lu}.*", Pattern.DOTALL);

    private Byline() {}

    static boolean isByline(String text) {
        return BY.matcher(text).matches()
                && Shape.of(text).words() <= MOST_WORDS
                && !Shape.of(text).isProse();
    }
}
