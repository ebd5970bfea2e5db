package kordon.cli;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kordon.index.Dimension;
import kordon.search.Criteria;
import kordon.search.DayRange;
import kordon.search.Selection;
import kordon.search.UnknownFacetValueException;
import kordon.search.query.DraftQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The query and the filters of {@code kordon search}, as the parameters of the API have them. */
final class CriteriaOptions {

    @Parameters(paramLabel = "WORD", description = "The query; all of its words must be found.")
    private List<String> words = List.of();

    @Option(names = "--match", defaultValue = "all", description = "Whether all or any of the words must be found.")
    private Criteria.Match match = Criteria.Match.ALL;

    @Option(names = "--lenient", description = "Make the best of a query that can't be read, instead of refusing it.")
    private boolean lenient;

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

    /**
     * What they ask for.
     *
     * @throws CommandLine.ParameterException where a value can't be
     */
    Criteria criteria(CommandLine line) {
        String query = String.join(" ", words);
        return new Criteria(
                lenient ? DraftQuery.understood(query) : query,
                match,
                filters(line),
                days(line, "--from", from, "--to", to),
                days(line, "--published-from", publishedFrom, "--published-to", publishedTo));
    }

    private Map<Dimension, Selection> filters(CommandLine line) {
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
            return filters;
        } catch (UnknownFacetValueException e) {
            throw new CommandLine.ParameterException(line, "--" + e.getMessage().replace("\"", ""), e);
        }
    }

    private static DayRange days(
            CommandLine line, String first, @Nullable LocalDate from, String last, @Nullable LocalDate to) {
        try {
            return DayRange.asked(first, from, last, to);
        } catch (DayRange.Reversed e) {
            throw new CommandLine.ParameterException(line, e.getMessage(), e);
        }
    }
}
