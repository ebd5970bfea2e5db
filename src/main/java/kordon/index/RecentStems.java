package kordon.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stems of the words met last: most of a text is words that stood a moment ago. A word has one slot, which the next
 * word that falls there takes over; who meets many words gets more slots, who asks a question needs few.
 *
 * <p>Safe for threads without a lock: what a thread reads is a whole entry or none, and what two write at once is made
 * again when it is next asked for.
 */
final class RecentStems {
    private static final int FEWEST_SLOTS = 1 << 6;
    private static final int MOST_SLOTS = 1 << 14;
    private static final int GROWTH = 4;

    /** Final fields, so that it may pass between threads by a plain array. */
    private record Entry(char[] word, char[][] stems) {}

    private volatile @Nullable Entry[] slots = new Entry[FEWEST_SLOTS];

    /** Words added since the slots last grew, roughly: it decides nothing but when they grow again. */
    private int added;

    /** The stems of a word, or null where they aren't remembered. Not to be changed. */
    char @Nullable [][] of(char[] text, int length) {
        Entry[] read = slots;
        Entry entry = read[hash(text, length) & read.length - 1];
        return entry != null && Arrays.equals(entry.word, 0, entry.word.length, text, 0, length) ? entry.stems : null;
    }

    /** Remembers the stems of a word; neither is to be changed afterwards. */
    void add(char[] word, char[][] stems) {
        Entry[] into = slots;
        if (++added > into.length && into.length < MOST_SLOTS) {
            into = new Entry[into.length * GROWTH];
            slots = into;
            added = 1;
        }
        into[hash(word, word.length) & into.length - 1] = new Entry(word, stems);
    }

    private static int hash(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 15;
    }
}
