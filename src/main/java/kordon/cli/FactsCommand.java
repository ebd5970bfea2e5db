package kordon.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kordon.article.Article;
import kordon.article.Span;
import kordon.cleaning.ArticleCleaner;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;
import kordon.event.Total;
import kordon.extraction.EventExtractor;
import kordon.server.EventText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon facts FILE…}: what the program understands of a page, without any index. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Shows the events that Kordon reads out of pages, each with the sentence that says so.",
        footerHeading = "%nExamples:%n",
        footer = {"  kordon facts page.html", "  kordon facts articles.jsonl --format jsonl"})
final class FactsCommand implements Callable<Integer> {

    /** How the events are written. */
    enum Format {
        TEXT,
        JSONL
    }

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text for people, jsonl for programs: one line an article; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        ArticleCleaner cleaner = ArticleCleaner.standard();
        EventExtractor extractor = EventExtractor.standard();
        Pages pages = new Pages(spec.commandLine().getErr());
        inputs.open()
                .readAll(page -> pages.each(page.then(cleaner::clean), article -> print(extractor.extract(article))));
        return pages.exitCode();
    }

    private void print(AnnotatedArticle article) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSONL -> out.println(FactsJson.line(article));
            case TEXT -> printText(article, out);
        }
    }

    private static void printText(AnnotatedArticle annotated, PrintWriter out) {
        Article article = annotated.article();
        out.println(ResultText.plain(article.title().isEmpty() ? article.key() : article.title()));
        if (annotated.events().isEmpty()) {
            out.println("  no attack reported");
        }
        for (StrikeEvent event : annotated.events()) {
            out.printf(
                    "  %s (confidence %s)%n",
                    ResultText.plain(EventText.line(event)), event.confidence().code());
            for (Span evidence : event.evidence()) {
                String quote = ResultText.plain(article.quote(evidence));
                out.println("    "
                        + (Ansi.AUTO.enabled() ? Ansi.Style.underline.on() + quote + Ansi.Style.reset.on() : quote));
            }
        }
        for (Total total : annotated.totals()) {
            out.printf(
                    "  together: %d %s (\"%s\")%n",
                    total.number().value(),
                    total.count().code(),
                    ResultText.plain(article.quote(total.number().span())));
        }
        out.println();
    }
}
