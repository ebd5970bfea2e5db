package kordon.extraction;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and stems of the lexicon by the hash of their characters. One hash runs along a token and is at each character
 * that of the token's beginning there; a bit tells for most of them that no stem is so hashed, without a look at the
 * table. What was found for the words met last is remembered. Safe for threads.
 */
final class SymbolTable {
    static final int NONE = 0;

    private static final int REMEMBERED = 1 << 14;

    private final Slots words;
    private final Slots stems;

    /** By hash of the word. Threads may overwrite each other's, which costs a look-up and no more. */
    private final @Nullable Known[] known = new Known[REMEMBERED];

    /** What a word gave; whole to every thread, since its fields are final. */
    private record Known(String word, int[] symbols) {}

    /** @param symbols a positive number for each word; one that ends in * is a stem */
    SymbolTable(Map<String, Integer> symbols) {
        int starred =
                (int) symbols.keySet().stream().filter(SymbolTable::isStem).count();
        words = new Slots(symbols.size() - starred);
        stems = new Slots(starred);
        symbols.forEach((word, symbol) -> {
            if (isStem(word)) {
                stems.put(word.substring(0, word.length() - 1), symbol);
            } else {
                words.put(word, symbol);
            }
        });
    }

    private static boolean isStem(String word) {
        return word.endsWith("*");
    }

    /**
     * The symbols of a word: of the stems that it begins with, the shortest first, and its own. Not to be written to.
     */
    int[] of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & REMEMBERED - 1;
        Known last = known[slot];
        if (last != null && last.word().equals(word)) {
            return last.symbols();
        }
        int[] symbols = find(word);
        known[slot] = new Known(word, symbols);
        return symbols;
    }

    private int[] find(String word) {
        int[] found = new int[word.length() + 1];
        int count = 0;
        int hash = 0;
        int length = word.length();
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word.charAt(i);
            int stem = stems.find(word, i + 1, hash);
            if (stem != NONE) {
                found[count++] = stem;
            }
        }
        int whole = words.find(word, length, hash);
        if (whole != NONE) {
            found[count++] = whole;
        }
        return Arrays.copyOf(found, count);
    }

    /** A hash table by open addressing, with a bit for each hash that occurs. Hashes are those of {@link String}. */
    private static final class Slots {
        /** So many bits a key: one look-up in so many of unknown words goes on to the table. */
        private static final int BITS = 16;

        private static final int WIDTH = 4;
        private static final int SYMBOL = 1;
        private static final int FROM = 2;
        private static final int TO = 3;

        /** Four numbers a slot, side by side in memory: hash, symbol, and where the key's characters begin and end. */
        private final int[] slots;
        /** The characters of all keys. */
        private char[] keys = new char[1 << 12];

        private int filled;

        private final long[] screen;
        private final int shift;
        private final int screenShift;

        Slots(int size) {
            int bits = 32 - Integer.numberOfLeadingZeros(Math.max(size, Long.SIZE) * 2 - 1);
            slots = new int[WIDTH << bits];
            shift = Integer.SIZE - bits;
            screenShift = shift - Integer.numberOfTrailingZeros(BITS / 2);
            screen = new long[1 << Integer.SIZE - screenShift - 6];
        }

        void put(String key, int symbol) {
            int mixed = mix(key.hashCode());
            screen[mixed >>> screenShift + 6] |= 1L << (mixed >>> screenShift);
            int slot = (mixed >>> shift) * WIDTH;
            while (slots[slot + SYMBOL] != NONE) {
                slot = next(slot);
            }
            int end = filled + key.length();
            keys = end > keys.length ? Arrays.copyOf(keys, end * 2) : keys;
            key.getChars(0, key.length(), keys, filled);
            slots[slot] = key.hashCode();
            slots[slot + SYMBOL] = symbol;
            slots[slot + FROM] = filled;
            slots[slot + TO] = end;
            filled = end;
        }

        /** The symbol of a word's first characters, which have the hash. */
        int find(String word, int length, int hash) {
            int mixed = mix(hash);
            if ((screen[mixed >>> screenShift + 6] & 1L << (mixed >>> screenShift)) == 0) {
                return NONE;
            }
            for (int slot = (mixed >>> shift) * WIDTH; slots[slot + SYMBOL] != NONE; slot = next(slot)) {
                if (slots[slot] == hash && isKey(slot, word, length)) {
                    return slots[slot + SYMBOL];
                }
            }
            return NONE;
        }

        private boolean isKey(int slot, String word, int length) {
            int from = slots[slot + FROM];
            if (slots[slot + TO] - from != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (keys[from + i] != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private int next(int slot) {
            return slot + WIDTH & slots.length - 1;
        }

        private static int mix(int hash) {
            return hash * 0x9E3779B9;
        }
    }
}
