package kordon.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;

/**
 * Measures extracted facts against labels, over all articles and by language. A value in a list of optional ones counts
 * neither way.
 */
public final class FactsEvaluation {
    private final Map<String, FactCount> languages = new TreeMap<>();
    private final FactCount all = new FactCount();

    /** Counts one article. */
    public void add(LabelledArticle labels, AnnotatedArticle found) {
        all.add(labels, found);
        languages
                .computeIfAbsent(labels.language(), language -> new FactCount())
                .add(labels, found);
    }

    /** The scores of all articles so far. */
    public FactScores scores() {
        return all.scores();
    }

    /** The scores by language, by its code. */
    public Map<String, FactScores> byLanguage() {
        Map<String, FactScores> scores = new LinkedHashMap<>();
        languages.forEach((language, count) -> scores.put(language, count.scores()));
        return scores;
    }

    /**
     * Reads files of labels, makes an article of each label and extracts its facts.
     *
     * @param article {@link LabelledArticle#article} to measure extraction alone, or cleaning of
     *     {@link LabelledArticle#page} to measure both
     * @throws IOException where a file can't be read
     */
    public static FactsEvaluation of(
            List<Path> files, Function<LabelledArticle, Article> article, Function<Article, AnnotatedArticle> extractor)
            throws IOException {
        FactsEvaluation evaluation = new FactsEvaluation();
        for (Path file : files) {
            for (LabelledArticle labels : read(file)) {
                evaluation.add(labels, extractor.apply(article.apply(labels)));
            }
        }
        return evaluation;
    }

    /**
     * The labels of a file. Where they come without a text, it is looked for in the folders {@code seeds} beside the file
     * and beside its folder, as {@code ID.txt}.
     */
    public static List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> complete = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        for (LabelledArticle labels : LabelledArticle.read(file)) {
            LabelledArticle found = labels;
            for (Path base : List.of(folder, folder.resolveSibling("seeds"), folder.resolve("seeds"))) {
                Path text = base.resolve(labels.id() + ".txt");
                if (labels.raw() == null && labels.body().isEmpty() && Files.isRegularFile(text)) {
                    found = labels.withRaw(Files.readString(text));
                }
            }
            complete.add(found);
        }
        return complete;
    }
}
