package kordon.bench.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kordon.bench.Request;
import kordon.event.AnnotatedArticle;
import org.jspecify.annotations.Nullable;

/**
 * SQLite with FTS5, in the process of its own shell: English stems, external content, an index on whatever is filtered by.
 * It knows no forms of Ukrainian and Russian words, so these are asked for by their beginnings.
 */
final class Sqlite implements Rival, SqlQuestion.Dialect {
    private static final int BATCH = 500;
    private static final String SETTINGS = """
            .mode tabs
            .headers off
            PRAGMA synchronous = NORMAL;
            PRAGMA cache_size = -262144;
            PRAGMA temp_store = MEMORY;
            """;

    private final Path folder;
    private final SqlShell shell;
    private final SqlRows rows = new SqlRows();

    private Sqlite(Path folder, SqlShell shell) {
        this.folder = folder;
        this.shell = shell;
    }

    static Sqlite start(Path project, Path folder) throws IOException {
        Files.createDirectories(folder);
        SqlShell shell =
                new SqlShell(List.of("sqlite3", folder.resolve("articles.db").toString()), ".print");
        shell.run(SETTINGS);
        return new Sqlite(folder, shell);
    }

    @Override
    public void create() throws IOException {
        shell.run(SqlScript.named("sqlite.sql"));
    }

    @Override
    public void add(AnnotatedArticle article) throws IOException {
        rows.add(article);
        if (rows.articles().size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (rows.articles().isEmpty()) {
            return;
        }
        Appendable statements = shell.statements();
        statements.append("BEGIN;\n");
        insert("articles", rows.articles(), statements);
        insert("events", rows.events(), statements);
        insert("weapons", rows.weapons(), statements);
        shell.run("COMMIT;");
        rows.clear();
    }

    private static void insert(String table, List<List<@Nullable Object>> rows, Appendable out) throws IOException {
        for (List<@Nullable Object> row : rows) {
            out.append("INSERT INTO ").append(table).append(" VALUES (");
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                out.append(i == 0 ? "" : ",")
                        .append(cell instanceof String text ? SqlQuestion.quoted(text) : String.valueOf(cell));
            }
            out.append(");\n");
        }
    }

    @Override
    public void filled() throws IOException {
        flush();
        shell.run(SqlScript.named("sqlite-filled.sql"));
    }

    @Override
    public LongSupplier ask(Request request) throws IOException {
        List<String> answer = shell.run(SqlQuestion.of(request, this));
        return () -> SqlQuestion.total(answer);
    }

    @Override
    public String match(Wording words, boolean scored) {
        return "SELECT rowid AS article%s FROM words WHERE words MATCH %s"
                .formatted(scored ? ", -bm25(words, 2.0, 1.0) AS score" : "", SqlQuestion.quoted(expression(words)));
    }

    @Override
    public String marks(Wording words) {
        return ("(SELECT replace(highlight(words, 0, '[', ']') || ' ' || snippet(words, 1, '[', ']', '…', 48), char(10), ' ')"
                        + " FROM words WHERE words MATCH %s AND rowid = page.article)")
                .formatted(SqlQuestion.quoted(expression(words)));
    }

    private static String expression(Wording words) {
        String all = words.clauses().stream()
                .filter(clause -> !clause.excluded())
                .map(Sqlite::any)
                .collect(Collectors.joining(" AND "));
        String none = words.clauses().stream()
                .filter(Wording.Clause::excluded)
                .map(clause -> " NOT " + any(clause))
                .collect(Collectors.joining());
        return all + none;
    }

    private static String any(Wording.Clause clause) {
        return clause.terms().stream()
                .map(term -> switch (term) {
                    case Wording.Phrase phrase -> quoted(phrase.text());
                    case Wording.Prefix prefix -> quoted(prefix.text()) + "*";
                    case Wording.Word word -> word.isCyrillic() ? quoted(word.stem()) + "*" : quoted(word.text());
                })
                .collect(Collectors.joining(" OR ", clause.inTitle() ? "title : (" : "(", ")"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    @Override
    public List<Long> processes() {
        return List.of(shell.pid());
    }

    @Override
    public Path data() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        shell.close();
    }
}
