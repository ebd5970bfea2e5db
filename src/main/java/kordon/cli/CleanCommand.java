package kordon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kordon.article.Article;
import kordon.article.RemovedText;
import kordon.cleaning.ArticleCleaner;
import kordon.server.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon clean FILE…}: what the cleaner makes of a page, without any index. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description =
                "Shows what the cleaner makes of pages: the article's own sentences, its title and date, and what was removed.",
        footerHeading = "%nExamples:%n",
        footer = {"  kordon clean page.html", "  kordon clean pages/ --format jsonl > cleaned.jsonl"})
final class CleanCommand implements Callable<Integer> {

    /** How an article is written. */
    enum Format {
        TEXT,
        JSON,
        JSONL
    }

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--format",
            defaultValue = "text",
            description =
                    "text for people; json, indented, or jsonl, one line an article, for programs; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        ArticleCleaner cleaner = ArticleCleaner.standard();
        Pages pages = new Pages(spec.commandLine().getErr());
        inputs.open().readAll(page -> pages.each(page.then(cleaner::clean), this::print));
        return pages.exitCode();
    }

    private void print(Article article) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> printText(article, out);
            case JSON -> out.println(json(article, Json.MAPPER.writerWithDefaultPrettyPrinter()));
            case JSONL -> out.println(json(article, Json.MAPPER.writer()));
        }
    }

    private static void printText(Article article, PrintWriter out) {
        out.println(ResultText.plain(article.title().isEmpty() ? "(no headline)" : article.title()));
        out.printf(
                "%s · %s · %s%n",
                article.source() == null ? "outlet not known" : ResultText.plain(article.source()),
                article.published() == null ? "not dated" : article.published(),
                ResultText.plain(article.language()));
        for (String paragraph : article.paragraphs()) {
            out.printf("%n%s%n", ResultText.plain(paragraph));
        }
        out.printf("%nremoved: %s%n", Amount.of(article.removed().size(), "piece"));
        for (RemovedText removed : article.removed()) {
            out.printf("  [%s] %s%n", removed.rule(), ResultText.plain(removed.text()));
        }
        out.println();
    }

    private static String json(Article article, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(CleanedJson.of(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can be written", e);
        }
    }

    /** A cleaned article for programs; {@code key} is the input's id, or its file's name without endings. */
    record CleanedJson(
            String key,
            String title,
            @Nullable String published,
            String language,
            @Nullable String source,
            String body,
            List<RemovedText> removed) {

        static CleanedJson of(Article article) {
            return new CleanedJson(
                    article.key(),
                    article.title(),
                    article.published() == null ? null : article.published().toString(),
                    article.language(),
                    article.source(),
                    article.body(),
                    article.removed());
        }
    }
}
