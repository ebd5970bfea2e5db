package kordon.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A tab-separated resource in UTF-8: comment lines begin with {@code #}, the first other line names the columns, every
 * further line is a row with exactly as many cells.
 *
 * <p>Reading is strict, since the tables ship with the program and a slip in one is a fault of the build: a wrong
 * number of cells or an unknown column ends with the resource and the line named. Immutable and safe for threads.
 */
public final class Table implements Iterable<Table.Row> {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * Reads the table that lies beside a class on the class path.
     *
     * @throws IllegalStateException where the resource is absent or not a table
     */
    public static Table beside(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": no such resource beside " + owner.getName());
            }
            return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }

    private static Table read(String name, BufferedReader reader) throws IOException {
        Table table = null;
        int lineNumber = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lineNumber++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (table == null) {
                table = new Table(name, cells(line));
                continue;
            }
            int cells = 1;
            for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) {
                cells++;
            }
            if (cells != table.columns.size()) {
                throw new IllegalStateException(
                        "%s:%d has %d cells, its header %d".formatted(name, lineNumber, cells, table.columns.size()));
            }
            table.rows.add(table.new Row(line, lineNumber));
        }
        if (table == null) {
            throw new IllegalStateException(name + " has no header");
        }
        return table;
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    @Override
    public Iterator<Row> iterator() {
        return List.copyOf(rows).iterator();
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One line of the table, which a cell is cut out of when it is asked for: of the largest tables few rows ever are. */
    public final class Row {
        private final String line;
        private final int lineNumber;

        private Row(String line, int lineNumber) {
            this.line = line;
            this.lineNumber = lineNumber;
        }

        /** The line as it stands in the file. */
        public String line() {
            return line;
        }

        /** The cell under a column, stripped; empty where the cell is. */
        public String get(String column) {
            int i = columns.indexOf(column);
            if (i < 0) {
                throw new IllegalStateException("%s has no column %s, but %s".formatted(name, column, columns));
            }
            return cell(i);
        }

        private String cell(int column) {
            int start = 0;
            for (int i = 0; i < column; i++) {
                start = line.indexOf('\t', start) + 1;
            }
            int end = line.indexOf('\t', start);
            return line.substring(start, end < 0 ? line.length() : end).strip();
        }

        /** The parts of a cell that lists values with {@code |} between; empty where the cell is. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        /** Names the row as {@code file:line}, for messages and test names. */
        @Override
        public String toString() {
            return name + ":" + lineNumber + " " + cell(0);
        }
    }
}
