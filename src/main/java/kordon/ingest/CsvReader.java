package kordon.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/**
 * Tables with commas, semicolons or tabs, whose first row names the columns; a row a page. Cells in quotes may hold line
 * breaks. Read as a stream; a broken quotation ends the file, since nothing behind it can be told apart.
 */
final class CsvReader implements PageReader {
    private static final int HEADER = 4096;

    private final FieldNames names;
    private final Limits limits;
    private final CsvFactory factory = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
            .build();

    CsvReader(FieldNames names, Limits limits) {
        this.names = names;
        this.limits = limits;
    }

    /** Takes the rows of a table. */
    interface Rows {
        /**
         * @param offset characters to the row
         * @param number 1 for the row below the header
         */
        void row(PageRecord record, long offset, int number);
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        Progress progress = new Progress();
        try {
            readRows(entry.head(HEADER), entry.bytes(), (record, offset, number) -> {
                progress.offset = offset;
                progress.number = number;
                sink.accept(record.outcome(entry, offset, number, limits));
            });
            if (progress.number == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "a table with no rows"));
            }
        } catch (UnpackedTooLargeException e) {
            sink.accept(entry.dropped(progress.offset, DropReason.TOO_LARGE, e.getMessage()));
        } catch (JsonProcessingException | CharConversionException e) {
            String detail = "no table of UTF-8 behind row " + progress.number + ": "
                    + e.getMessage().lines().findFirst().orElse("");
            sink.accept(entry.dropped(progress.offset, DropReason.MALFORMED, detail));
        } catch (IOException e) {
            sink.accept(entry.dropped(progress.offset, DropReason.UNREADABLE, "it breaks off: " + e.getMessage()));
        }
    }

    /** How far a table was read before it broke. */
    private static final class Progress {
        private long offset;
        private int number;
    }

    /** Reads a table row by row. */
    void readRows(byte[] head, InputStream bytes, Rows rows) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(head));
        int number = 0;
        try (CsvParser parser = factory.createParser(bytes)) {
            parser.setSchema(schema);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    number++;
                    long offset = Math.max(0, parser.currentTokenLocation().getCharOffset());
                    rows.row(row(parser), offset, number);
                }
            }
        }
    }

    private PageRecord row(CsvParser parser) throws IOException {
        PageRecord record = new PageRecord(names);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                record.put(name, parser.getText());
            }
        }
        return record;
    }

    /** The sign that parts most cells of the first row. */
    private static char separator(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {',', ';', '\t'}) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
