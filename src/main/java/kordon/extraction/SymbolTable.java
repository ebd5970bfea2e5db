package kordon.extraction;

import java.util.Map;

/**
 * The words and stems of the lexicon by the hash of their characters. One hash runs along a token and is at each character
 * that of the token's beginning there; a bit tells for most of them that no stem is so hashed, without a look at the
 * table. Immutable, safe for threads.
 */
final class SymbolTable {
    static final int NONE = 0;

    private final Slots words;
    private final Slots stems;

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
     * Adds the symbols of a word: of the stems that it begins with, the shortest first, and its own.
     *
     * @param found written from {@code size} on; must have room for one symbol more than the word has characters
     * @return how many stand there now
     */
    int of(String word, int[] found, int size) {
        int count = size;
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
        return count;
    }

    /** A hash table by open addressing, with a bit for each hash that occurs. Hashes are those of {@link String}. */
    private static final class Slots {
        /** So many bits a key: one look-up in so many of unknown words goes on to the table. */
        private static final int BITS = 16;

        private final String[] keys;
        /** For each key its hash and, beside it in memory, its symbol. */
        private final int[] entries;

        private final long[] screen;
        private final int shift;
        private final int screenShift;

        Slots(int size) {
            int bits = 32 - Integer.numberOfLeadingZeros(Math.max(size, Long.SIZE) * 2 - 1);
            keys = new String[1 << bits];
            entries = new int[2 << bits];
            shift = Integer.SIZE - bits;
            screenShift = shift - Integer.numberOfTrailingZeros(BITS / 2);
            screen = new long[1 << Integer.SIZE - screenShift - 6];
        }

        void put(String key, int symbol) {
            int mixed = mix(key.hashCode());
            screen[mixed >>> screenShift + 6] |= 1L << (mixed >>> screenShift);
            int slot = mixed >>> shift;
            while (keys[slot] != null) {
                slot = slot + 1 & keys.length - 1;
            }
            keys[slot] = key;
            entries[slot * 2] = key.hashCode();
            entries[slot * 2 + 1] = symbol;
        }

        /** The symbol of a word's first characters, which have the hash. */
        int find(String word, int length, int hash) {
            int mixed = mix(hash);
            if ((screen[mixed >>> screenShift + 6] & 1L << (mixed >>> screenShift)) == 0) {
                return NONE;
            }
            for (int slot = mixed >>> shift; entries[slot * 2 + 1] != NONE; slot = slot + 1 & keys.length - 1) {
                if (entries[slot * 2] == hash && keys[slot].length() == length && word.startsWith(keys[slot])) {
                    return entries[slot * 2 + 1];
                }
            }
            return NONE;
        }

        private static int mix(int hash) {
            return hash * 0x9E3779B9;
        }
    }
}
