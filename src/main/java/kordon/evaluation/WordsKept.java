package kordon.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many words of a page's article a cleaner kept, and how many of its boilerplate. Words count as often as they occur,
 * in lower case; words of text that may be kept or left count neither way.
 *
 * @param body words of the article
 * @param bodyKept of them, in the cleaned text
 * @param boilerplate words of the page that are neither the article's nor optional
 * @param boilerplateKept of them, in the cleaned text
 */
record WordsKept(int body, int bodyKept, int boilerplate, int boilerplateKept) {
    static final WordsKept NONE = new WordsKept(0, 0, 0, 0);

    static WordsKept compare(String raw, List<String> body, List<String> optional, String cleaned) {
        Map<String, Integer> own = count(String.join("\n", body));
        Map<String, Integer> free = count(String.join("\n", optional));
        Map<String, Integer> all = count(raw);
        Map<String, Integer> kept = count(cleaned);
        int bodyWords = 0;
        int bodyKept = 0;
        for (Map.Entry<String, Integer> word : own.entrySet()) {
            bodyWords += word.getValue();
            bodyKept += Math.min(word.getValue(), kept.getOrDefault(word.getKey(), 0));
        }
        int boilerplate = 0;
        int boilerplateKept = 0;
        for (Map.Entry<String, Integer> word : all.entrySet()) {
            int allowed = own.getOrDefault(word.getKey(), 0) + free.getOrDefault(word.getKey(), 0);
            int beyond = Math.max(0, word.getValue() - allowed);
            boilerplate += beyond;
            boilerplateKept += Math.min(beyond, Math.max(0, kept.getOrDefault(word.getKey(), 0) - allowed));
        }
        return new WordsKept(bodyWords, bodyKept, boilerplate, boilerplateKept);
    }

    WordsKept plus(WordsKept other) {
        return new WordsKept(
                body + other.body,
                bodyKept + other.bodyKept,
                boilerplate + other.boilerplate,
                boilerplateKept + other.boilerplateKept);
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : Shingles.words(text.toLowerCase(Locale.ROOT))) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }
}
