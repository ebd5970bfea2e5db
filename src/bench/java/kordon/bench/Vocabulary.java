package kordon.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import kordon.table.Table;

/**
 * The words of one language by rank: its most frequent ones, then made-up ones that sound like it. Drawn by Zipf's law.
 * Safe for threads.
 */
final class Vocabulary {
    private static final int SIZE = 50_000;
    private static final int LONGEST_IN_SYLLABLES = 4;
    private static final Zipf RANKS = new Zipf(SIZE);

    private final List<String> words;

    /** Reads a row of {@code languages.tsv}; the same row gives the same words. */
    Vocabulary(Table.Row row) {
        Set<String> distinct = new LinkedHashSet<>(List.of(row.get("frequent").split(" ")));
        String[] heads = row.get("heads").split(" ");
        String[] vowels = row.get("vowels").split(" ");
        String[] tails = (" " + row.get("tails")).split(" ");
        RandomGenerator random = Seeds.random(row.get("language").hashCode(), 0);
        while (distinct.size() < SIZE) {
            int syllables = random.nextInt(2, LONGEST_IN_SYLLABLES + 1);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(pick(heads, random)).append(pick(vowels, random));
            }
            distinct.add(word.append(pick(tails, random)).toString());
        }
        words = new ArrayList<>(distinct);
    }

    private static String pick(String[] parts, RandomGenerator random) {
        return parts[random.nextInt(parts.length)];
    }

    String draw(RandomGenerator random) {
        return words.get(RANKS.draw(random));
    }

    /** Appends words with spaces between, the first with a capital. */
    void appendWords(StringBuilder text, int count, RandomGenerator random) {
        int start = text.length();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(draw(random));
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    }

    /** A headline, a menu item: words without a full stop. */
    String words(int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        appendWords(text, count, random);
        return text.toString();
    }
}
