package kordon.cli;

import java.util.Locale;

/** Numbers of things in words: {@code 1 article}, {@code 2,000 articles}. */
final class Amount {

    private Amount() {}

    static String of(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
