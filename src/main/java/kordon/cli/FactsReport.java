package kordon.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kordon.Failure;
import kordon.OneLine;
import kordon.article.Article;
import kordon.article.Outcome;
import kordon.cleaning.ArticleCleaner;
import kordon.evaluation.FactScores;
import kordon.evaluation.FactsEvaluation;
import kordon.evaluation.LabelledArticle;
import kordon.evaluation.Score;
import kordon.extraction.EventExtractor;
import kordon.server.Json;
import picocli.CommandLine.Option;

/** The scores of extraction over labelled articles, as a table for people or as JSON. */
final class FactsReport {
    private final FactsEvaluation evaluation;
    private final Options options;

    private FactsReport(FactsEvaluation evaluation, Options options) {
        this.evaluation = evaluation;
        this.options = options;
    }

    /** What to measure and how to print it. */
    static final class Options {
        @Option(names = "--misses", description = "List every value that was missed or wrong.")
        private boolean misses;

        @Option(names = "--json", description = "Print JSON for programs.")
        private boolean json;

        @Option(
                names = "--labelled-body",
                description = "Extract from the labels' own paragraphs, which measures extraction without cleaning.")
        private boolean labelledBody;
    }

    static FactsReport of(List<Path> files, Options options) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Failure(file + ": no such file");
            }
        }
        EventExtractor extractor = EventExtractor.standard();
        Function<LabelledArticle, Article> article = options.labelledBody ? LabelledArticle::article : cleaned();
        return new FactsReport(FactsEvaluation.of(files, article, extractor::extract), options);
    }

    /** A page in which the cleaner finds no article has no text, and so no facts. */
    private static Function<LabelledArticle, Article> cleaned() {
        ArticleCleaner cleaner = ArticleCleaner.standard();
        return labels -> switch (cleaner.clean(labels.page())) {
            case Outcome.Kept<Article>(Article article) -> article;
            case Outcome.Dropped<Article> gone -> labels.withoutText();
        };
    }

    void print(PrintWriter out) throws IOException {
        if (options.json) {
            Map<String, FactScores> scores = new LinkedHashMap<>();
            scores.put("all", evaluation.scores());
            scores.putAll(evaluation.byLanguage());
            Map<String, ScoresJson> json = new LinkedHashMap<>();
            scores.forEach((name, each) -> json.put(name, ScoresJson.of(each, options.misses)));
            out.println(Json.MAPPER
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(json));
            return;
        }
        print("all languages", evaluation.scores(), out);
        Map<String, FactScores> byLanguage = evaluation.byLanguage();
        if (byLanguage.size() > 1) {
            byLanguage.forEach((language, scores) -> print(OneLine.of(language), scores, out));
        }
        if (options.misses) {
            for (FactScores.Miss miss : evaluation.scores().misses()) {
                out.printf(
                        "%s\t%s\t%s\t%s%n",
                        OneLine.of(miss.article()), miss.kind(), miss.problem(), OneLine.of(miss.value()));
            }
        }
    }

    private static void print(String name, FactScores scores, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %d articles%n", name, scores.articles());
        out.println("             precision  recall     F1   right  wrong missed");
        scores.facts().forEach((fact, score) -> print(fact.key(), score, out));
        print("events", scores.events(), out);
        out.printf(
                Locale.ROOT,
                "  numbers right among the events found: %d of %d (%.3f)%n",
                scores.numbersRight(),
                scores.numbers(),
                scores.numbersShare());
        out.printf(
                Locale.ROOT,
                "  articles with everything right: %d of %d (%.3f)%n",
                scores.allRight(),
                scores.articles(),
                scores.allRightShare());
        out.printf(
                Locale.ROOT,
                "  articles without an attack in which one was found: %d of %d%n%n",
                scores.falseAlarms(),
                scores.withoutAttack());
    }

    private static void print(String name, Score score, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-10s %9.3f %7.3f %6.3f %7d %6d %6d%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.right(),
                score.wrong(),
                score.missed());
    }

    /** The scores of one set of articles, for programs. */
    record ScoresJson(
            int articles,
            Map<String, ScoreJson> facts,
            ScoreJson events,
            double numbersRight,
            double allRight,
            int withoutAttack,
            int falseAlarms,
            List<FactScores.Miss> misses) {

        static ScoresJson of(FactScores scores, boolean misses) {
            Map<String, ScoreJson> facts = new LinkedHashMap<>();
            scores.facts().forEach((fact, score) -> facts.put(fact.key(), ScoreJson.of(score)));
            return new ScoresJson(
                    scores.articles(),
                    facts,
                    ScoreJson.of(scores.events()),
                    scores.numbersShare(),
                    scores.allRightShare(),
                    scores.withoutAttack(),
                    scores.falseAlarms(),
                    misses ? scores.misses() : List.of());
        }
    }

    record ScoreJson(double precision, double recall, double f1, int right, int wrong, int missed) {
        static ScoreJson of(Score score) {
            return new ScoreJson(
                    score.precision(), score.recall(), score.f1(), score.right(), score.wrong(), score.missed());
        }
    }
}
