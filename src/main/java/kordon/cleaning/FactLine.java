package kordon.cleaning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import kordon.table.Table;

/**
 * Tells lines of facts of an article by what they are made of: names, dates, times and the few words that join them, and
 * nothing else: "By Ann Lee, Kyiv correspondent, and Sam Roe | 10 March 2023, 6:00 a.m. ET". They stand above the text or
 * below it, and full stops in them are no ends of sentences.
 */
final class FactLine {
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 30;
    private static final int MOST_NAMES = 12;

    private final Set<String> cues = new HashSet<>();
    private final Set<String> joining = new HashSet<>();

    FactLine() {
        for (Table.Row row : Table.beside(FactLine.class, "facts.tsv")) {
            Set<String> kind = row.get("kind").equals("cue") ? cues : joining;
            kind.addAll(Set.of(row.get("words").toLowerCase(Locale.ROOT).split(" ")));
        }
    }

    /** Whether a line says who wrote an article, or when, and no more. */
    boolean is(Line line) {
        int size = line.shape().words();
        if (size < FEWEST_WORDS || size > MOST_WORDS) {
            return false;
        }
        WordSpans words = line.words();
        int names = 0;
        boolean cue = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (cues.contains(word)) {
                cue = true;
            } else if (Chars.isUpperCase(words.first(i)) && DateWords.month(word) == 0 && !joining.contains(word)) {
                names++;
            } else if (!Character.isDigit(words.first(i)) && !joining.contains(word) && DateWords.month(word) == 0) {
                return false;
            }
        }
        return names <= MOST_NAMES && (cue || PageDates.hasDayOrTime(line.text()));
    }
}
