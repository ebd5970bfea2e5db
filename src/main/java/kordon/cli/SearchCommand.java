package kordon.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import kordon.Failure;
import kordon.index.Dimension;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.DayRange;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.Selection;
import kordon.search.UnknownFacetValueException;
import kordon.search.query.QuerySyntaxException;
import kordon.search.suggest.Rescue;
import kordon.server.Json;
import kordon.server.SearchAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kordon search WORDS…}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the index, as the page and the API do.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon search belgorod drone",
            "  kordon search '\"air defence\" -moscow' --region RU-BEL --weapon drone --date 2023-12",
            "  kordon search --side ukraine --from 2024-05-01 --json",
            "  kordon search --trec queries.tsv --tag mine > mine.run"
        })
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WORD", description = "The query; all of its words must be found.")
    private List<String> words = List.of();

    @Option(names = "--match", defaultValue = "all", description = "Whether all or any of the words must be found.")
    private Criteria.Match match = Criteria.Match.ALL;

    @Option(
            names = "--region",
            description = "Code such as RU-BEL; !RU-BEL excludes. May be repeated, as those down to --source.")
    private List<String> regions = List.of();

    @Option(names = "--weapon", description = "Code such as drone or drone/shahed.")
    private List<String> weapons = List.of();

    @Option(names = "--side", description = "ukraine, russia, anti-kremlin or unknown.")
    private List<String> sides = List.of();

    @Option(names = "--date", description = "Year, month or day such as 2024, 2024-05, 2024-05-17.")
    private List<String> dates = List.of();

    @Option(names = "--outcome", description = "Such as hit or intercepted.")
    private List<String> outcomes = List.of();

    @Option(names = "--confidence", description = "high, medium or low.")
    private List<String> confidences = List.of();

    @Option(names = "--attack", description = "reported, or none for articles that report no attack.")
    private List<String> attacks = List.of();

    @Option(names = "--language", description = "The article's language, such as uk.")
    private List<String> languages = List.of();

    @Option(names = "--source", description = "The article's source, such as outlet.example.")
    private List<String> sources = List.of();

    @Option(names = "--published-from", paramLabel = "DAY", description = "First day of publication.")
    private @Nullable LocalDate publishedFrom;

    @Option(names = "--published-to", paramLabel = "DAY", description = "Last day of publication.")
    private @Nullable LocalDate publishedTo;

    @Option(names = "--from", paramLabel = "DAY", description = "First day of the event.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day of the event.")
    private @Nullable LocalDate to;

    @Option(names = "--sort", defaultValue = "relevance", description = "One of ${COMPLETION-CANDIDATES}, in any case.")
    private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

    @Option(names = "--page", defaultValue = "1", description = "The page of hits; default: ${DEFAULT-VALUE}.")
    private int page;

    @Option(names = "--size", defaultValue = "10", description = "Hits a page, 0 to 100; default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--json", description = "Answer as GET /api/search does.")
    private boolean json;

    @Option(
            names = "--trec",
            paramLabel = "QUERIES",
            description = "Answer a file of queries (id, tab, plain text) as a TREC run: 1,000 articles each.")
    private @Nullable Path trec;

    @Option(
            names = "--tag",
            defaultValue = "kordon",
            paramLabel = "NAME",
            description = "The name of the TREC run; default: ${DEFAULT-VALUE}.")
    private String tag = "kordon";

    @Mixin
    private IndexFolder index = new IndexFolder();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (trec != null) {
            return run(trec, out);
        }
        SearchRequest request = request();
        try (ArticleSearcher searcher = ArticleSearcher.open(index.path())) {
            long start = System.nanoTime();
            SearchResult result = searcher.search(request);
            Rescue rescue = result.total() == 0 ? searcher.rescue(request.criteria()) : Rescue.NONE;
            long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (json) {
                ObjectWriter writer = Json.MAPPER.writerWithDefaultPrettyPrinter();
                out.println(writer.writeValueAsString(SearchAnswer.of(request, result, rescue, tookMs)));
            } else {
                new ResultText(out, CommandLine.Help.Ansi.AUTO).print(request, result, rescue);
            }
            return CommandLine.ExitCode.OK;
        } catch (QuerySyntaxException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("kordon: " + e.getMessage());
            err.println("  " + request.criteria().query());
            err.println("  " + " ".repeat(e.position()) + "^");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int run(Path queries, PrintWriter out) throws IOException {
        if (!Files.isRegularFile(queries)) {
            throw new Failure(queries + ": no such file");
        }
        if (tag.isBlank() || tag.chars().anyMatch(Character::isWhitespace)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--tag takes a name without spaces");
        }
        try (ArticleSearcher searcher = ArticleSearcher.open(index.path())) {
            new TrecRun(searcher, tag).write(queries, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private SearchRequest request() {
        try {
            Map<Dimension, Selection> filters = new EnumMap<>(Dimension.class);
            filters.put(Dimension.REGION, Selection.parse(Dimension.REGION, regions));
            filters.put(Dimension.WEAPON, Selection.parse(Dimension.WEAPON, weapons));
            filters.put(Dimension.SIDE, Selection.parse(Dimension.SIDE, sides));
            filters.put(Dimension.DATE, Selection.parse(Dimension.DATE, dates));
            filters.put(Dimension.OUTCOME, Selection.parse(Dimension.OUTCOME, outcomes));
            filters.put(Dimension.CONFIDENCE, Selection.parse(Dimension.CONFIDENCE, confidences));
            filters.put(Dimension.ATTACK, Selection.parse(Dimension.ATTACK, attacks));
            filters.put(Dimension.LANGUAGE, Selection.parse(Dimension.LANGUAGE, languages));
            filters.put(Dimension.SOURCE, Selection.parse(Dimension.SOURCE, sources));
            Criteria criteria = new Criteria(
                    String.join(" ", words),
                    match,
                    filters,
                    new DayRange(from, to),
                    new DayRange(publishedFrom, publishedTo));
            return new SearchRequest(criteria, sort, true, false, page, size, null);
        } catch (UnknownFacetValueException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--" + e.getMessage().replace("\"", ""), e);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--page starts at 1, --size goes from 0 to %d, and pages reach up to hit %d"
                            .formatted(SearchRequest.MOST_HITS, SearchRequest.LAST_PAGED_HIT));
        }
    }
}
