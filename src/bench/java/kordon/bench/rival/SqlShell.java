package kordon.bench.rival;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kordon.Failure;

/**
 * A database's own shell, kept open: statements go in by a pipe, rows of cells with tabs between come out. A row of one
 * cell is a complaint, since none is asked for.
 */
final class SqlShell implements AutoCloseable {
    private static final String END = "=END=";

    private final Child process;
    private final BufferedWriter in;
    private final BufferedReader out;
    private final String echo;

    /** @param echo the shell's own command that prints a word */
    SqlShell(List<String> command, String echo) throws IOException {
        try {
            this.process = new Child(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new Failure(command.getFirst() + " is not on this machine", e);
        }
        this.in = process.process().outputWriter(StandardCharsets.UTF_8);
        this.out = process.process().inputReader(StandardCharsets.UTF_8);
        this.echo = echo;
    }

    /** Where statements are written that answer nothing; {@link #run} tells what became of them. */
    Appendable statements() {
        return in;
    }

    /** Runs statements, and returns when all their rows are there. */
    List<String> run(String sql) throws IOException {
        in.write(sql);
        in.write('\n');
        in.write(echo + ' ' + END + '\n');
        in.flush();
        List<String> rows = new ArrayList<>();
        for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("the shell ended: " + String.join(" ", rows));
            }
            rows.add(line);
        }
        for (String row : rows) {
            if (row.indexOf('\t') < 0) {
                throw new IOException(row);
            }
        }
        return rows;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.close();
    }
}
