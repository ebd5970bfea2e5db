package kordon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import kordon.Failure;
import kordon.OneLine;
import kordon.export.CsvFile;
import kordon.export.ExportFile;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.Cursor;
import kordon.search.EventResult;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.View;
import kordon.search.query.QuerySyntaxException;
import kordon.search.suggest.Rescue;
import kordon.server.EventsAnswer;
import kordon.server.Json;
import kordon.server.SearchAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon search WORDS…}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the index, as the page and the API do.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon search belgorod drone",
            "  kordon search '\"air defence\" -moscow' --region RU-BEL --weapon drone --date 2023-12",
            "  kordon search --view events --region UA-51 --sort casualties --size 50",
            "  kordon search --side ukraine --from 2024-05-01 --json",
            "  kordon search --view events --date 2024 --csv > events.csv",
            "  kordon search --trec queries.tsv --tag mine > mine.run"
        })
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private CriteriaOptions asked = new CriteriaOptions();

    @Option(
            names = "--view",
            defaultValue = "articles",
            description = "articles, or events as a table with a line each.")
    private View view = View.ARTICLES;

    @Option(names = "--sort", defaultValue = "relevance", description = "One of ${COMPLETION-CANDIDATES}, in any case.")
    private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

    @Option(names = "--page", defaultValue = "1", description = "The page of hits; default: ${DEFAULT-VALUE}.")
    private int page;

    @Option(names = "--size", defaultValue = "10", description = "Hits a page, 0 to 100; default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = "Go on behind the hit at which an answer ended: its next_cursor, as --json tells.")
    private @Nullable String cursor;

    @Option(
            names = "--recency",
            defaultValue = "on",
            paramLabel = "SWITCH",
            description = "on, or off: relevance without the preference for newer articles.")
    private Recency recency = Recency.ON;

    private enum Recency {
        ON,
        OFF
    }

    @Option(names = "--explain", description = "Tell how the score of each article came about.")
    private boolean explain;

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "always, never, or auto: on a terminal, unless NO_COLOR is set.")
    private Colours.When color = Colours.When.AUTO;

    @ArgGroup
    private @Nullable Form form;

    /** Another form than text for people; one at a time. */
    private static final class Form {
        @Option(names = "--json", description = "Answer as GET /api/search does.")
        private boolean json;

        @Option(names = "--csv", description = "Write everything that matches as a table, as GET /api/export does.")
        private boolean csv;

        @Option(
                names = "--trec",
                paramLabel = "QUERIES",
                description = "Answer a file of queries (id, tab, plain text) as a TREC run: 1,000 articles each.")
        private @Nullable Path trec;
    }

    @Option(
            names = "--tag",
            defaultValue = "kordon",
            paramLabel = "NAME",
            description = "The name of the TREC run; default: ${DEFAULT-VALUE}.")
    private String tag = "kordon";

    @Mixin
    private IndexPlace index = new IndexPlace();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (form != null && form.trec != null) {
            return run(form.trec, out);
        }
        boolean csv = form != null && form.csv;
        if (csv) {
            refuse(
                    "--csv writes everything that matches",
                    List.of("--sort", "--page", "--size", "--cursor", "--recency", "--explain"));
        } else if (view == View.EVENTS) {
            refuse("events have no score of their own", List.of("--explain"));
        }
        SearchRequest request = request();
        try (ArticleSearcher searcher = index.engine().searcher(null)) {
            if (csv) {
                export(searcher, request.criteria(), out);
            } else if (view == View.EVENTS) {
                events(searcher, request, out);
            } else {
                articles(searcher, request, out);
            }
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (Cursor.Refused e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (QuerySyntaxException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("kordon: " + OneLine.of(e.getMessage()));
            err.println("  " + OneLine.of(request.criteria().query()));
            err.println("  " + " ".repeat(e.position()) + "^");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private void articles(ArticleSearcher searcher, SearchRequest request, PrintWriter out) throws IOException {
        long start = System.nanoTime();
        SearchResult result = searcher.search(request);
        Rescue rescue = result.total() == 0 ? searcher.rescue(request.criteria(), View.ARTICLES) : Rescue.NONE;
        if (form != null) {
            json(SearchAnswer.of(request, result, rescue, millisSince(start)), out);
        } else {
            new ResultText(out, color.colours()).print(request, result, rescue);
        }
    }

    private void events(ArticleSearcher searcher, SearchRequest request, PrintWriter out) throws IOException {
        long start = System.nanoTime();
        EventResult result = searcher.events(request);
        Rescue rescue = result.total() == 0 ? searcher.rescue(request.criteria(), View.EVENTS) : Rescue.NONE;
        if (form != null) {
            json(EventsAnswer.of(request, result, rescue, millisSince(start)), out);
        } else {
            new EventTable(out, color.colours()).print(result, rescue);
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void json(Object answer, PrintWriter out) throws IOException {
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }

    private void export(ArticleSearcher searcher, Criteria criteria, PrintWriter out) throws IOException {
        searcher.check(criteria);
        try (ExportFile file = new CsvFile(view, out)) {
            searcher.export(criteria, match -> file.match(match, view));
            file.end();
        }
    }

    /** An option that would do nothing is a mistake. */
    private void refuse(String why, List<String> options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new CommandLine.ParameterException(spec.commandLine(), why + "; leave out " + option);
            }
        }
    }

    private int run(Path queries, PrintWriter out) throws IOException {
        if (!Files.isRegularFile(queries)) {
            throw new Failure(queries + ": no such file");
        }
        if (tag.isBlank() || tag.chars().anyMatch(Character::isWhitespace)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--tag takes a name without spaces");
        }
        try (ArticleSearcher searcher = index.engine().searcher(null)) {
            new TrecRun(searcher, tag).write(queries, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private SearchRequest request() {
        Criteria criteria = asked.criteria(spec.commandLine());
        if (cursor != null) {
            refuse("--cursor goes on where an answer ended", List.of("--page"));
        }
        try {
            Cursor after = cursor == null ? null : Cursor.parse(cursor);
            return new SearchRequest(criteria, sort, recency == Recency.ON, explain, page, size, after);
        } catch (Cursor.Refused e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--page starts at 1, --size goes from 0 to %d, and pages reach up to hit %d"
                            .formatted(SearchRequest.MOST_HITS, SearchRequest.LAST_PAGED_HIT));
        }
    }
}
