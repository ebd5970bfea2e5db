package kordon.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/**
 * Tables with commas, semicolons, tabs or bars, whose first row names the columns; a row a page. Cells in quotes may hold
 * line breaks. Read row by row, see {@link CsvRows}: one that is broken is dropped, and the next is read.
 */
final class CsvReader implements PageReader {
    private static final int HEADER = 1 << 14;

    private final FieldNames names;
    private final Limits limits;
    private final CsvFactory factory;

    CsvReader(FieldNames names, Limits limits) {
        this.names = names;
        this.limits = limits;
        this.factory = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.pageBytes())
                        .build())
                .build();
    }

    /** Takes the rows of a table. */
    interface Rows {
        /** @param number 1 for the row below the header */
        void row(PageRecord record, long offset, int number);

        /** A row that can't be read. */
        void broken(long offset, DropReason reason, String detail);
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        int rows = readRows(entry.head(HEADER), entry.bytes(), new Rows() {
            @Override
            public void row(PageRecord record, long offset, int number) {
                sink.accept(record.outcome(entry, offset, number, limits));
            }

            @Override
            public void broken(long offset, DropReason reason, String detail) {
                sink.accept(entry.dropped(offset, reason, detail));
            }
        });
        if (rows == 0) {
            sink.accept(entry.dropped(0, DropReason.EMPTY, "a table with no rows"));
        }
    }

    /** Reads a table row by row; says how many there were, broken ones included. */
    int readRows(byte[] head, InputStream bytes, Rows sink) {
        char separator = separator(head);
        CsvRows rows = new CsvRows(bytes, limits.pageBytes(), separator);
        List<String> columns = List.of();
        int number = 0;
        try {
            while (rows.next()) {
                if (!rows.isTooLong() && isBlank(rows)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = columns(rows, separator);
                    continue;
                }
                number++;
                row(rows, columns, separator, number, sink);
            }
        } catch (UnpackedTooLargeException e) {
            sink.broken(rows.offset(), DropReason.TOO_LARGE, e.getMessage());
            number++;
        } catch (IOException e) {
            sink.broken(rows.offset(), DropReason.UNREADABLE, "it breaks off: " + e.getMessage());
            number++;
        }
        return number;
    }

    /** The names of the columns; none where the row only says which separator follows, as {@code sep=;} does. */
    private List<String> columns(CsvRows rows, char separator) throws IOException {
        int mark = rows.offset() == 0 && startsWithMark(rows) ? 3 : 0;
        int start = rows.start() + mark;
        int length = rows.isTooLong() ? 0 : rows.length() - mark;
        if (new String(rows.buffer(), start, length, StandardCharsets.UTF_8).startsWith("sep=")) {
            return List.of();
        }
        return cells(rows.buffer(), start, length, separator, true);
    }

    private static boolean startsWithMark(CsvRows rows) {
        byte[] start = new byte[Math.min(3, rows.length())];
        System.arraycopy(rows.buffer(), rows.start(), start, 0, start.length);
        return PageDecoder.startsWith(start, 0xEF, 0xBB, 0xBF);
    }

    private void row(CsvRows rows, List<String> columns, char separator, int number, Rows sink) {
        if (rows.isTooLong()) {
            sink.broken(
                    rows.offset(),
                    DropReason.TOO_LARGE,
                    "row %d is larger than %d bytes".formatted(number, limits.pageBytes()));
            return;
        }
        try {
            sink.row(record(columns, cells(rows, separator)), rows.offset(), number);
        } catch (JsonProcessingException e) {
            sink.broken(
                    rows.offset(),
                    DropReason.MALFORMED,
                    "row %d is broken: %s".formatted(number, e.getOriginalMessage()));
        } catch (IOException e) {
            sink.broken(rows.offset(), DropReason.MALFORMED, "row %d is not valid UTF-8".formatted(number));
        }
    }

    /** In tables with tabs many writers leave quotes as they are, so that a row is read so where it makes no sense else. */
    private List<String> cells(CsvRows rows, char separator) throws IOException {
        try {
            return cells(rows.buffer(), rows.start(), rows.length(), separator, true);
        } catch (JsonProcessingException e) {
            if (separator != '\t') {
                throw e;
            }
            return cells(rows.buffer(), rows.start(), rows.length(), separator, false);
        }
    }

    private List<String> cells(byte[] buffer, int start, int length, char separator, boolean quotes)
            throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = factory.createParser(buffer, start, length)) {
            parser.setSchema(quotes ? schema : schema.withoutQuoteChar());
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    cells.add(parser.getText());
                }
            }
        }
        return cells;
    }

    private PageRecord record(List<String> columns, List<String> cells) {
        PageRecord record = new PageRecord(names);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            record.put(columns.get(i), cells.get(i));
        }
        return record;
    }

    private static boolean isBlank(CsvRows rows) {
        for (int i = 0; i < rows.length(); i++) {
            byte b = rows.buffer()[rows.start() + i];
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The sign that parts most cells of the first row. */
    private static char separator(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String header = text.lines().findFirst().orElse("");
        if (header.contains("sep=") && header.length() < 10) {
            return header.charAt(header.length() - 1);
        }
        char best = ',';
        for (char separator : new char[] {',', ';', '\t', '|'}) {
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
