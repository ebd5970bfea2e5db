package kordon.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import kordon.OneLine;
import kordon.article.Article;
import kordon.event.StrikeEvent;
import kordon.search.FacetValue;
import kordon.search.Hit;
import kordon.search.ScoreExplanation;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.suggest.Rescue;
import kordon.server.EventText;

/** A search result as people read it on a terminal. Text from articles is stripped of control characters. */
final class ResultText {
    private static final int FACETS_SHOWN = 8;

    private final PrintWriter out;
    private final Colours colours;

    ResultText(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(SearchRequest request, SearchResult result, Rescue rescue) {
        out.println(result.total() == 1 ? "1 article" : String.format(Locale.ROOT, "%,d articles", result.total()));
        print(rescue, out);
        int number = (request.page() - 1) * request.size();
        for (Hit hit : result.hits()) {
            number++;
            print(number, hit);
        }
        out.println();
        result.facets().forEach((dimension, values) -> {
            StringJoiner line = new StringJoiner(", ", colours.strong(dimension.label()) + ": ", "");
            values.stream().limit(FACETS_SHOWN).forEach(value -> line.add(facet(value)));
            out.println(line);
        });
    }

    /** What to ask instead, a line each. */
    static void print(Rescue rescue, PrintWriter out) {
        Rescue.Correction meant = rescue.didYouMean();
        if (meant != null) {
            out.printf(Locale.ROOT, "did you mean: %s (%,d)%n", plain(meant.query()), meant.total());
        }
        for (Rescue.Relaxation relaxation : rescue.relax()) {
            out.printf(
                    Locale.ROOT,
                    "without %s: %,d%n",
                    plain(
                            relaxation.parameter().equals("q")
                                    ? String.join(" ", relaxation.values())
                                    : relaxation.parameter() + " " + String.join(" ", relaxation.values())),
                    relaxation.total());
        }
    }

    private static String facet(FacetValue value) {
        return "%s %,d".formatted(plain(value.label()), value.count());
    }

    private void print(int number, Hit hit) {
        Article article = hit.article().article();
        out.println();
        out.printf(
                "%d. %s%n",
                number, article.title().isEmpty() ? "(no headline)" : marked(article.title(), hit.titleMarks()));
        String origin = "%s · %s · %s"
                .formatted(
                        plain(Objects.requireNonNullElse(article.source(), "outlet not known")),
                        article.published() == null
                                ? "not dated"
                                : article.published().day(),
                        plain(article.id().value()));
        out.println("   " + colours.faint(origin));
        if (hit.explanation() != null) {
            print(hit.explanation());
        }
        for (Hit.Snippet snippet : hit.snippets()) {
            out.printf("   %s%n", marked(snippet.text(), snippet.marks()));
        }
        for (StrikeEvent event : hit.article().events()) {
            out.printf("   - %s%n", plain(EventText.line(event)));
        }
    }

    private void print(ScoreExplanation explanation) {
        out.printf(
                Locale.ROOT,
                "   score %.3f = words %.3f × recency %.3f%n",
                explanation.words() * explanation.recency(),
                explanation.words(),
                explanation.recency());
        for (ScoreExplanation.Part part : explanation.parts()) {
            out.printf(Locale.ROOT, "     %.3f %s in %s%n", part.score(), plain(part.words()), part.in());
        }
    }

    private String marked(String text, List<Hit.Mark> marks) {
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (Hit.Mark mark : marks) {
            line.append(plain(text.substring(from, mark.start())));
            String word = plain(text.substring(mark.start(), mark.end()));
            line.append(colours.found(word));
            from = mark.end();
        }
        return line.append(plain(text.substring(from))).toString();
    }

    /** Articles are data: a line break or an escape code of theirs must not reach the terminal. */
    static String plain(String text) {
        return OneLine.of(text);
    }
}
