package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.table.Table;

/**
 * Tells the language of a paragraph or more by its function words and its letters.
 *
 * <p>Ours rather than a library's, by measurement: over 794 paragraphs of labelled articles in English, Ukrainian and
 * Russian it tells all, as the n-grams of optimaize 0.6 do; lingua 1.2.2 tells 792. Single sentences: 97.2% here, 96.9%
 * and 98.6%. Paragraphs in 11 other languages none of the three takes for one of these. Yet optimaize starts in two
 * seconds and holds 75 MB, lingua is a jar of 80 MB, holds 570 MB with 19 languages (26 MB in its mode of low accuracy,
 * 96.6% of sentences) and takes five times as long for an article. Safe for threads.
 */
final class LanguageGuess {
    /** ISO 639-2 for a text whose language is not told. */
    static final String UNDETERMINED = "und";

    /** A start of this many characters tells as much as the whole. */
    private static final int SAMPLE = 800;

    /** The least share of function words in a text of sentences. */
    private static final double LEAST_SHARE = 0.08;

    /** A Latin letter alone is an initial or a symbol as often as a word. */
    private static final double INITIAL = 0.25;

    private final List<Language> languages = new ArrayList<>();

    /** Function words, and for each the languages that have it, as indexes. */
    private final Map<String, List<Integer>> words = new HashMap<>();

    private record Language(String code, boolean cyrillic, String letters, String without) {}

    LanguageGuess() {
        for (Table.Row row : Table.beside(LanguageGuess.class, "languages.tsv")) {
            for (String word : row.get("words").split(" ")) {
                words.computeIfAbsent(word, key -> new ArrayList<>()).add(languages.size());
            }
            languages.add(new Language(
                    row.get("language"), row.get("script").equals("cyrillic"), row.get("letters"), row.get("without")));
        }
    }

    /** ISO 639-1, or {@link #UNDETERMINED}. */
    String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        WordSpans spans = WordSpans.of(sample);
        double[] known = new double[languages.size()];
        int read = 0;
        for (String word : spans.words()) {
            // Numbers and tables of them are of no language.
            read += Chars.isLetter(word.charAt(0)) ? 1 : 0;
            for (int language : words.getOrDefault(word, List.of())) {
                known[language] += isInitial(word) ? INITIAL : 1;
            }
        }
        boolean cyrillic = isCyrillic(sample);
        String best = UNDETERMINED;
        double bestScore = LEAST_SHARE * read;
        for (int i = 0; i < known.length; i++) {
            Language language = languages.get(i);
            if (language.cyrillic() == cyrillic) {
                double score = known[i] + balance(language, sample);
                if (score > bestScore) {
                    best = language.code();
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && word.charAt(0) < 0x80;
    }

    /** What a language's own letters add and foreign ones take away. */
    private static double balance(Language language, String text) {
        if (language.letters().isEmpty() && language.without().isEmpty()) {
            return 0;
        }
        double balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c > 0x7F && language.letters().indexOf(c) >= 0) {
                balance += 0.5;
            } else if (c > 0x7F && language.without().indexOf(c) >= 0) {
                balance -= 1;
            }
        }
        return balance;
    }

    /** Whether most letters of a text are Cyrillic. */
    static boolean isCyrillic(String text) {
        int cyrillic = 0;
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (Chars.isLetter(c)) {
                letters++;
                if (c >= 0x400 && c < 0x530) {
                    cyrillic++;
                }
            }
        }
        return cyrillic * 2 > letters;
    }
}
