package kordon.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import kordon.ingest.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/** The fields of one record, gathered under their meanings as a parser comes upon them. */
final class PageRecord {
    private static final Pattern MARKUP =
            Pattern.compile("\\s*<(?:!doctype|!--|\\?xml|[a-zA-Z][a-zA-Z0-9]*[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:[,;|]|\\band\\b)\\s*");

    private final FieldNames names;
    private final Map<Field, Value> values = new EnumMap<>(Field.class);
    private final List<String> authors = new ArrayList<>();

    /** A field's best value so far and the rank of the name that it came under. */
    private record Value(String text, int rank) {}

    PageRecord(FieldNames names) {
        this.names = names;
    }

    /** Takes a field's value, if the field means something and no better name of it was seen. */
    void put(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        names.find(name).ifPresent(meaning -> {
            Value known = values.get(meaning.field());
            if (meaning.field() == Field.AUTHORS) {
                BETWEEN_AUTHORS.splitAsStream(value.strip()).forEach(this::putAuthor);
            } else if (known == null || meaning.rank() < known.rank()) {
                values.put(meaning.field(), new Value(value, meaning.rank()));
            }
        });
    }

    /** Takes one author, as a list names them. */
    void putAuthor(String author) {
        if (!author.isBlank() && !authors.contains(author.strip())) {
            authors.add(author.strip());
        }
    }

    /** The page, or null where no field holds its text. A headline alone is a text: agencies send flashes so. */
    private @Nullable RawPage page(Origin origin, String key) {
        Value text = values.get(Field.TEXT);
        Value html = values.get(Field.HTML);
        Value best = html == null || text != null && text.rank() < html.rank() ? text : html;
        if (best == null) {
            best = values.get(Field.TITLE);
        }
        if (best == null) {
            return null;
        }
        RawPage.Form form =
                best == html || MARKUP.matcher(best.text()).lookingAt() ? RawPage.Form.HTML : RawPage.Form.TEXT;
        Origin located = new Origin(origin.file(), origin.offset(), text(Field.URL), captured());
        String content = best.text().indexOf('\r') < 0
                ? best.text()
                : best.text().replace("\r\n", "\n").replace('\r', '\n');
        return new RawPage(located, form, content, metadata(key));
    }

    /** The page of the record that has a number in its file, or why there is none. */
    Outcome<RawPage> outcome(Entry entry, long offset, int number, Limits limits) {
        return outcome(entry, entry.key() + "-" + number, offset, number, limits);
    }

    /** The same under another key, which counts where the record has no id. */
    Outcome<RawPage> outcome(Entry entry, String key, long offset, int number, Limits limits) {
        RawPage page = page(entry.origin(offset), key);
        if (page == null) {
            return entry.dropped(
                    offset,
                    DropReason.MALFORMED,
                    "record " + number + " has no field with a text that is known; --map text=NAME tells which it is");
        }
        if (page.content().length() > limits.pageBytes()) {
            return entry.dropped(
                    offset, DropReason.TOO_LARGE, "record " + number + " is larger than " + limits.pageBytes());
        }
        if (page.content().indexOf('\0') >= 0) {
            return entry.dropped(offset, DropReason.MALFORMED, "record " + number + " has NUL characters in its text");
        }
        return new Kept<>(page);
    }

    /** What the record says of its page. The key is its own id, or else the one given. */
    PageMetadata metadata(String key) {
        String id = text(Field.ID);
        return new PageMetadata(
                id != null ? id : key,
                id,
                text(Field.URL),
                text(Field.TITLE),
                text(Field.PUBLISHED),
                text(Field.SOURCE),
                text(Field.LANGUAGE),
                authors);
    }

    private @Nullable String text(Field field) {
        Value value = values.get(field);
        return value == null ? null : value.text().strip();
    }

    private @Nullable Instant captured() {
        String value = text(Field.CAPTURED);
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
        } catch (DateTimeException notExact) {
            return null;
        }
    }
}
