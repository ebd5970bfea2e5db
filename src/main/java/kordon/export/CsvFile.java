package kordon.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;
import kordon.search.View;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets: Unicode with the mark that they know it by, a line for the names of the columns. A text that a
 * spreadsheet could take for a formula has an apostrophe before it. Several values in a cell have a semicolon between.
 */
public final class CsvFile implements ExportFile {
    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Some spreadsheets take the wide forms for the signs themselves. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n";

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\t\n]]");

    private static final List<String> ARTICLE = List.of("id", "title", "url", "source", "published", "language");
    private static final List<String> OF_EVENTS = List.of(
            "events", "regions", "weapons", "sides", "dates", "most_killed", "most_injured", "most_downed", "quote");
    private static final List<String> EVENT = List.of(
            "event",
            "region",
            "region_name",
            "place",
            "side",
            "weapons",
            "date",
            "outcome",
            "killed",
            "injured",
            "launched",
            "downed",
            "claimed_by",
            "confidence",
            "quote");

    private final SequenceWriter rows;

    /**
     * Begins a table.
     *
     * @param out stays open
     */
    public CsvFile(View view, Writer out) throws IOException {
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true);
        List<String> own = view == View.ARTICLES ? OF_EVENTS : EVENT;
        Stream.concat(ARTICLE.stream(), own.stream()).forEach(columns::addColumn);
        out.write(BYTE_ORDER_MARK);
        this.rows = CSV.writer(columns.build()).writeValues(out);
    }

    @Override
    public void article(ArticleMatch match) throws IOException {
        List<@Nullable Object> row = begun(match.article().article());
        List<EventHit> events = match.events();
        row.add(events.size());
        row.add(several(events, event -> Stream.of(event.region().value().code())));
        row.add(several(
                events,
                event -> event.weapons().stream().map(weapon -> weapon.value().code())));
        row.add(several(events, event -> Stream.of(event.side().value().code())));
        row.add(several(
                events,
                event ->
                        Stream.ofNullable(event.date()).map(date -> date.value().toString())));
        row.add(most(events, StrikeEvent::killed));
        row.add(most(events, StrikeEvent::injured));
        row.add(most(events, StrikeEvent::downed));
        row.add(events.isEmpty() ? null : text(events.getFirst().quote()));
        rows.write(row);
    }

    @Override
    public void event(EventHit hit) throws IOException {
        StrikeEvent event = hit.event();
        List<@Nullable Object> row = begun(hit.article().article());
        row.add(text(hit.id()));
        row.add(event.region().value().code());
        row.add(event.region().value().nameEn());
        row.add(text(value(event.place())));
        row.add(event.side().value().code());
        row.add(several(
                List.of(hit),
                each -> each.weapons().stream().map(weapon -> weapon.value().code())));
        row.add(event.date() == null ? null : event.date().value().toString());
        row.add(event.outcome().value().code());
        row.add(value(event.killed()));
        row.add(value(event.injured()));
        row.add(value(event.launched()));
        row.add(value(event.downed()));
        row.add(text(value(event.claimedBy())));
        row.add(event.confidence().code());
        row.add(text(hit.quote()));
        rows.write(row);
    }

    private static List<@Nullable Object> begun(Article article) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(text(article.id().value()));
        row.add(text(article.title()));
        row.add(text(article.url()));
        row.add(text(article.source()));
        row.add(article.published() == null ? null : article.published().toString());
        row.add(text(article.language()));
        return row;
    }

    private static String several(List<EventHit> events, Function<StrikeEvent, Stream<String>> values) {
        return events.stream().map(EventHit::event).flatMap(values).distinct().collect(Collectors.joining(";"));
    }

    private static @Nullable Integer most(
            List<EventHit> events, Function<StrikeEvent, @Nullable Mention<Integer>> number) {
        return events.stream()
                .map(EventHit::event)
                .map(number)
                .filter(Objects::nonNull)
                .map(Mention::value)
                .max(Integer::compare)
                .orElse(null);
    }

    private static <V> @Nullable V value(@Nullable Mention<V> mention) {
        return mention == null ? null : mention.value();
    }

    /** A text out of an article or an address; characters that would steer a terminal are blanks. */
    public static @Nullable String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String plain = STEERING.matcher(text).replaceAll(" ");
        return FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    @Override
    public void end() {
        // A last row is as good as any other.
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
