package kordon.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import kordon.article.Article;
import kordon.article.Outcome;
import picocli.CommandLine;

/** The pages of a command that shows something of each: those without an article are named, and tell in the exit code. */
final class Pages {
    private final PrintWriter err;
    private boolean dropped;

    Pages(PrintWriter err) {
        this.err = err;
    }

    void each(Outcome<Article> page, Consumer<Article> show) {
        switch (page) {
            case Outcome.Kept<Article>(Article article) -> show.accept(article);
            case Outcome.Dropped<Article> gone -> {
                dropped = true;
                err.println(leftOut(gone));
            }
        }
    }

    /** 0 where every page held an article, else 1. */
    int exitCode() {
        return dropped ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** How a page that is left out is named, here and while indexing. */
    static String leftOut(Outcome.Dropped<?> gone) {
        return "left out: %s: %s (%s)"
                .formatted(
                        ResultText.plain(gone.origin().toString()),
                        gone.reason().label(),
                        ResultText.plain(gone.detail()));
    }
}
