package kordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.index.TextLanguage;
import org.apache.lucene.search.Explanation;

/**
 * Why a hit has its score, which is {@code words} times {@code recency}.
 *
 * @param words the sum of the parts
 * @param recency the factor for the article's age
 * @param parts the heaviest first
 */
public record ScoreExplanation(float words, float recency, List<Part> parts) {
    private static final Pattern WEIGHT = Pattern.compile("weight\\((.*) in \\d+\\).*", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(\\w+):");

    /**
     * What some words in one field give.
     *
     * @param in {@code title}, {@code body} or the name of another field of the index
     * @param words as the index has them, stemmed; several are spellings or forms of one
     */
    public record Part(String in, String words, float score) {}

    /** Reads Lucene's explanation of an article's score. */
    public static ScoreExplanation of(Explanation explanation, float recency) {
        List<Part> parts = new ArrayList<>();
        collect(explanation, parts);
        parts.sort(Comparator.comparingDouble(Part::score).reversed());
        return new ScoreExplanation(explanation.getValue().floatValue(), recency, parts);
    }

    private static void collect(Explanation explanation, List<Part> parts) {
        if (!explanation.isMatch() || explanation.getValue().floatValue() == 0) {
            return;
        }
        String description = explanation.getDescription();
        Matcher weight = WEIGHT.matcher(description);
        if (weight.matches()) {
            parts.add(part(weight.group(1), explanation.getValue().floatValue()));
        } else if (description.startsWith("max ")) {
            // Of several ways to have the word, the best one counts.
            List.of(explanation.getDetails()).stream()
                    .filter(Explanation::isMatch)
                    .max(Comparator.comparingDouble(each -> each.getValue().doubleValue()))
                    .ifPresent(best -> collect(best, parts));
        } else if (description.startsWith("sum of") && explanation.getDetails().length > 0) {
            List.of(explanation.getDetails()).forEach(each -> collect(each, parts));
        } else {
            parts.add(part(description, explanation.getValue().floatValue()));
        }
    }

    private static Part part(String text, float score) {
        Matcher field = FIELD.matcher(text);
        String name = field.find() ? field.group(1) : "";
        String words = FIELD.matcher(text).replaceAll("").replaceFirst("^Synonym\\((.*)\\)$", "$1");
        return new Part(readable(name), words, score);
    }

    private static String readable(String field) {
        for (TextLanguage language : TextLanguage.values()) {
            if (field.equals(language.titleField())) {
                return "title";
            }
            if (field.equals(language.bodyField())) {
                return "body";
            }
        }
        return field.toLowerCase(Locale.ROOT);
    }
}
