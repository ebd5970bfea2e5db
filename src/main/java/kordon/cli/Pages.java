package kordon.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kordon.article.Article;
import kordon.article.Outcome;
import picocli.CommandLine;

/** The pages of a command that shows something of each: those without an article are named, and tell in the exit code. */
final class Pages {
    private static final int NAMED = 10;
    private static final Pattern LONG_QUOTE = Pattern.compile("'([^']{60})[^']+'");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\uFFFD]+");

    private final PrintWriter err;
    private long dropped;

    Pages(PrintWriter err) {
        this.err = err;
    }

    void each(Outcome<Article> page, Consumer<Article> show) {
        switch (page) {
            case Outcome.Kept<Article>(Article article) -> show.accept(article);
            case Outcome.Dropped<Article> gone -> {
                dropped++;
                if (dropped <= NAMED) {
                    err.println(leftOut(gone));
                }
            }
        }
    }

    /** Says how many more were left out than were named; 0 where every page held an article, else 1. */
    int exitCode() {
        if (dropped > NAMED) {
            err.println(
                    "left out: " + Amount.of(dropped, "page") + " in all, of which the first " + NAMED + " are named");
        }
        return dropped > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** How a page that is left out is named, here and while indexing. */
    static String leftOut(Outcome.Dropped<?> gone) {
        return "left out: %s: %s (%s)"
                .formatted(
                        ResultText.plain(gone.origin().toString()),
                        gone.reason().label(),
                        printable(gone.detail()));
    }

    /** What a message quotes of a file may be of any length and of any bytes. */
    private static String printable(String detail) {
        String plain = UNPRINTABLE.matcher(detail).replaceAll("·");
        return LONG_QUOTE.matcher(plain).replaceAll("'$1…'");
    }
}
