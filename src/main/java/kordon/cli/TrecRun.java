package kordon.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kordon.Failure;
import kordon.OneLine;
import kordon.search.ArticleSearcher;
import kordon.search.Ranking;

/**
 * A TREC run over a file of queries: {@code id<tab>text} a line, the text plain. An answer reads {@code query Q0 document
 * rank score tag}, where the document is the article's key: the id that its input gave it.
 */
record TrecRun(ArticleSearcher searcher, String tag) {
    /** What TREC asks for. */
    private static final int DEPTH = 1000;

    void write(Path queries, PrintWriter out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(queries)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                int tab = line.indexOf('\t');
                if (tab <= 0) {
                    throw new Failure(
                            "%s, line %d: a query reads \"id<tab>text\"; there is no tab".formatted(queries, number));
                }
                write(line.substring(0, tab).strip(), line.substring(tab + 1), out);
            }
        }
    }

    private void write(String query, String text, PrintWriter out) throws IOException {
        int rank = 0;
        for (Ranking.Entry entry : searcher.rank(text, DEPTH).entries()) {
            rank++;
            out.printf(
                    Locale.ROOT,
                    "%s Q0 %s %d %.6f %s%n",
                    column(query),
                    column(entry.key()),
                    rank,
                    entry.score(),
                    column(tag));
        }
    }

    /** White space parts the columns, so that none may stand within one. */
    private static String column(String text) {
        return OneLine.of(text).replaceAll("\\s+", "_");
    }
}
