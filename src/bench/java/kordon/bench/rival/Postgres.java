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
 * PostgreSQL with full text in a GIN index and one of the usual kind on whatever is filtered by, asked through its own
 * shell. A gigabyte of shared buffers, as much as OpenSearch has of heap. It knows no forms of Ukrainian words, so these
 * are asked for by their beginnings.
 */
final class Postgres implements Rival, SqlQuestion.Dialect {
    private static final int BATCH = 500;
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=1GB",
            "work_mem=64MB",
            "maintenance_work_mem=512MB",
            "max_wal_size=4GB",
            "random_page_cost=1.1",
            // Compiling a statement takes longer here than it saves.
            "jit=off",
            // Nobody waits longer than that for an answer.
            "statement_timeout=120s",
            "client_min_messages=warning");

    private final Path folder;
    private final PostgresServer server;
    private final SqlShell shell;
    private final SqlRows rows = new SqlRows();

    private Postgres(Path folder, PostgresServer server, SqlShell shell) {
        this.folder = folder;
        this.server = server;
        this.shell = shell;
    }

    static Postgres start(Path project, Path folder) throws IOException, InterruptedException {
        PostgresServer server =
                PostgresServer.start(Files.createDirectories(folder).resolve("data"), SETTINGS);
        return new Postgres(folder, server, new SqlShell(server.shell(), "\\echo"));
    }

    @Override
    public void create() throws IOException {
        shell.run(SqlScript.named("postgres.sql"));
    }

    @Override
    public void add(AnnotatedArticle article) throws IOException {
        rows.add(article);
        if (rows.articles().size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        Appendable statements = shell.statements();
        copy("articles (id, key, title, body, url, source, language, attack, published)", rows.articles(), statements);
        copy("events", rows.events(), statements);
        copy("weapons", rows.weapons(), statements);
        shell.run("");
        rows.clear();
    }

    private static void copy(String table, List<List<@Nullable Object>> rows, Appendable out) throws IOException {
        out.append("COPY ").append(table).append(" FROM STDIN;\n");
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(cell(row.get(i)));
            }
            out.append('\n');
        }
        out.append("\\.\n");
    }

    private static String cell(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    @Override
    public void filled() throws IOException {
        flush();
        shell.run("SET statement_timeout = 0;\n" + SqlScript.named("postgres-filled.sql")
                + "CHECKPOINT;\nRESET statement_timeout;");
    }

    @Override
    public LongSupplier ask(Request request) throws IOException {
        List<String> answer = shell.run(SqlQuestion.of(request, this));
        return () -> SqlQuestion.total(answer);
    }

    @Override
    public String match(Wording words, boolean scored) {
        String query = expression(words);
        return "SELECT id AS article%s FROM articles WHERE words @@ (%s)"
                .formatted(scored ? ", ts_rank(words, %s, 1) AS score".formatted(query) : "", query);
    }

    @Override
    public String marks(Wording words) {
        return ("replace(%1$s, E'\\n', ' ')")
                .formatted("CASE language WHEN 'en' THEN %s WHEN 'ru' THEN %s ELSE %s END"
                        .formatted(marks("english", words), marks("russian", words), marks("simple", words)));
    }

    private static String marks(String language, Wording words) {
        return ("ts_headline('%1$s', title, %2$s, 'HighlightAll=true') || ' '"
                        + " || ts_headline('%1$s', body, %2$s, 'MaxFragments=3')")
                .formatted(language, expression(words));
    }

    private static String expression(Wording words) {
        return words.clauses().stream()
                .map(clause -> (clause.excluded() ? "!!" : "") + any(clause))
                .collect(Collectors.joining(" && "));
    }

    private static String any(Wording.Clause clause) {
        String weight = clause.inTitle() ? "A" : "";
        return clause.terms().stream()
                .map(term -> switch (term) {
                    case Wording.Phrase phrase ->
                        call("phraseto_tsquery", phrase.isCyrillic() ? "russian" : "english", phrase.text());
                    case Wording.Prefix prefix -> call("to_tsquery", "simple", prefix.text() + ":*" + weight);
                    case Wording.Word word
                    when word.isCyrillic() ->
                        call("to_tsquery", "russian", word.text() + colon(weight)) + " || "
                                + call("to_tsquery", "simple", word.stem() + ":*" + weight);
                    case Wording.Word word -> call("to_tsquery", "english", word.text() + colon(weight));
                })
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String colon(String weight) {
        return weight.isEmpty() ? "" : ":" + weight;
    }

    private static String call(String function, String language, String text) {
        return "%s('%s', %s)".formatted(function, language, SqlQuestion.quoted(text));
    }

    @Override
    public List<Long> processes() {
        return server.processes();
    }

    @Override
    public Path data() {
        return folder.resolve("data/base");
    }

    @Override
    public void close() throws IOException {
        try {
            shell.close();
        } finally {
            server.close();
        }
    }
}
