package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.table.Table;

/**
 * Tells the language of a paragraph or more by its function words and its letters.
 *
 * <p>Ours rather than a library's: most pages say their language, bare texts here are nearly all English, Ukrainian or
 * Russian, and these three differ in letters or in every other word. The libraries at hand weigh ten megabytes and more,
 * and take longer for a text than all other cleaning. Safe for threads.
 */
final class LanguageGuess {
    /** ISO 639-2 for a text whose language is not told. */
    static final String UNDETERMINED = "und";

    /** A start of this many characters tells as much as the whole. */
    private static final int SAMPLE = 1500;

    /** The least share of function words in a text of sentences. */
    private static final double LEAST_SHARE = 0.08;

    private final List<Language> languages = new ArrayList<>();

    private record Language(String code, boolean cyrillic, Set<String> words, String letters, String without) {}

    LanguageGuess() {
        for (Table.Row row : Table.beside(LanguageGuess.class, "languages.tsv")) {
            languages.add(new Language(
                    row.get("language"),
                    row.get("script").equals("cyrillic"),
                    Set.copyOf(new HashSet<>(List.of(row.get("words").split(" ")))),
                    row.get("letters"),
                    row.get("without")));
        }
    }

    /** ISO 639-1, or {@link #UNDETERMINED}. */
    String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        WordSpans words = WordSpans.of(sample);
        if (words.size() == 0) {
            return UNDETERMINED;
        }
        boolean cyrillic = isCyrillic(sample);
        String best = UNDETERMINED;
        double bestScore = LEAST_SHARE;
        for (Language language : languages) {
            if (language.cyrillic() == cyrillic) {
                double score = score(language, words, sample);
                if (score > bestScore) {
                    best = language.code();
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Whether most letters of a text are Cyrillic. */
    static boolean isCyrillic(String text) {
        int cyrillic = 0;
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= 0x400 && c < 0x530) {
                    cyrillic++;
                }
            }
        }
        return cyrillic * 2 > letters;
    }

    /** Share of function words, and what its own and foreign letters add and take away. */
    private static double score(Language language, WordSpans words, String text) {
        int known = 0;
        for (String word : words.words()) {
            if (language.words().contains(word)) {
                known++;
            }
        }
        int own = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c > 0x7F && language.letters().indexOf(c) >= 0) {
                own++;
            } else if (c > 0x7F && language.without().indexOf(c) >= 0) {
                foreign++;
            }
        }
        return (known + 0.5 * own - foreign) / words.size();
    }
}
