package kordon.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kordon.table.Table;

/**
 * The numbers, names and days of a text, each with the words around it: what tells apart bulletins that are written to one
 * template day by day. Two texts contradict each other where the same words stand around other particulars, such as
 * "shot down 21 drones over" and "shot down 36 drones over"; what only one of them has is no contradiction. The two words
 * on either side count by themselves, since one of them may bend with the particular: "at an 8% rise", "at a 9% rise". Works on any
 * script; immutable and safe for threads.
 */
final class Particulars {
    /** Particulars that begin with a small letter: days and months where they do, numbers in words. */
    private static final Map<Long, Long> WORDS = words();

    /**
     * Wide enough that hundreds of bulletins can be held against each other without two figures that look alike; those of
     * places only need to keep the few dozen of one text apart.
     */
    private static final int VALUE_BITS = 24;

    private static final int PLACE_BITS = 20;

    /** Long enough for the whole of nearly every article: where a sentence is added, what stood last must not be cut off. */
    private static final int CHARACTERS = 10_000;

    private static final long EDGE = WordDigest.of(".");

    /** In place of the word behind a run, where that word does not count. */
    private static final long OPEN = WordDigest.of("…");

    /** The words around a particular in the upper bits, the particular in the lower ones; rising, none twice. */
    private final long[] entries;

    private Particulars(long[] entries) {
        this.entries = entries;
    }

    private static Map<Long, Long> words() {
        Map<Long, Long> words = new HashMap<>();
        for (Table.Row row : Table.beside(Particulars.class, "particulars.tsv")) {
            for (String form : row.get("forms").split(" ")) {
                words.put(WordDigest.of(form), WordDigest.of(row.get("value")));
            }
        }
        return Map.copyOf(words);
    }

    static Particulars of(String text) {
        return new Particulars(new Reader(text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS)).read());
    }

    /** Those that {@link #encoded} gave. */
    static Particulars decoded(long[] entries) {
        return new Particulars(entries);
    }

    long[] encoded() {
        return entries.clone();
    }

    /** Whether the same words stand around particulars of which neither text has all that the other has. */
    boolean contradict(Particulars other) {
        int own = 0;
        int its = 0;
        while (own < entries.length && its < other.entries.length) {
            long ownPlace = entries[own] >> VALUE_BITS;
            long itsPlace = other.entries[its] >> VALUE_BITS;
            int ownEnd = own;
            int itsEnd = its;
            if (ownPlace <= itsPlace) {
                ownEnd = end(entries, own);
            }
            if (itsPlace <= ownPlace) {
                itsEnd = end(other.entries, its);
            }
            if (ownPlace == itsPlace) {
                int shared = shared(own, ownEnd, other.entries, its, itsEnd);
                if (shared < ownEnd - own && shared < itsEnd - its) {
                    return true;
                }
            }
            own = ownEnd;
            its = itsEnd;
        }
        return false;
    }

    /** Whether each particular of another text stands here, too, between the same words. */
    boolean hasAllOf(Particulars other) {
        return shared(0, entries.length, other.entries, 0, other.entries.length) == other.entries.length;
    }

    private static int end(long[] entries, int start) {
        int end = start;
        while (end < entries.length && entries[end] >> VALUE_BITS == entries[start] >> VALUE_BITS) {
            end++;
        }
        return end;
    }

    private int shared(int own, int ownEnd, long[] others, int its, int itsEnd) {
        int shared = 0;
        int a = own;
        int b = its;
        while (a < ownEnd && b < itsEnd) {
            if (entries[a] == others[b]) {
                shared++;
                a++;
                b++;
            } else if (entries[a] < others[b]) {
                a++;
            } else {
                b++;
            }
        }
        return shared;
    }

    /** One pass over a text; words are known by their digests. */
    private static final class Reader {
        private final String text;
        private final Run entries = new Run();

        /** The two plain words before, the particulars since. */
        private long before = EDGE;

        private long last = EDGE;
        private final Run run = new Run();

        /** The particulars that ended at the last plain word. */
        private final Run ended = new Run();

        Reader(String text) {
            this.text = text;
        }

        /** Rising, none twice. */
        long[] read() {
            boolean begins = true;
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (!Character.isLetterOrDigit(c)) {
                    if (isEnd(c)) {
                        take(EDGE);
                        begins = true;
                    }
                    at++;
                    continue;
                }
                int end = end(at);
                long word = WordDigest.of(text, at, end);
                Long value = WORDS.get(word);
                if (value != null) {
                    run.add(value);
                } else if (Character.isDigit(c) || Character.isUpperCase(c) && !begins) {
                    run.add(word);
                } else {
                    take(word);
                }
                begins = false;
                at = end;
            }
            // What is left stands where the text was cut, perhaps within a number.
            return Arrays.stream(entries.values, 0, entries.size)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private static boolean isEnd(char c) {
            return c == '.' || c == '!' || c == '?' || c == '…' || c == '\n' || c == ':' || c == ';';
        }

        /** A word goes on over a hyphen, an apostrophe, or a point or comma between digits. */
        private int end(int start) {
            int end = start + 1;
            while (end < text.length()) {
                char c = text.charAt(end);
                boolean inside = end + 1 < text.length()
                        && (isJoint(c) && Character.isLetterOrDigit(text.charAt(end + 1))
                                || (c == '.' || c == ',' || c == ':')
                                        && Character.isDigit(text.charAt(end - 1))
                                        && Character.isDigit(text.charAt(end + 1)));
                if (!Character.isLetterOrDigit(c) && !inside) {
                    break;
                }
                end++;
            }
            return end;
        }

        private static boolean isJoint(char c) {
            return c == '-' || c == '\'' || c == '’' || c == 'ʼ' || c == '‑';
        }

        /** A plain word, or the edge of a sentence: it ends a run of particulars. */
        private void take(long word) {
            if (ended.size > 0) {
                add(ended, WordDigest.then(last, run.size == 0 ? word : run.values[0]));
                ended.size = 0;
            }
            if (run.size > 0) {
                add(run, WordDigest.then(WordDigest.then(before, last), OPEN));
                if (word != EDGE) {
                    ended.addAll(run);
                }
                run.size = 0;
            }
            before = last;
            last = word;
        }

        private void add(Run particulars, long around) {
            long place = upper(around, PLACE_BITS);
            for (int i = 0; i < particulars.size; i++) {
                entries.add(place << VALUE_BITS | upper(particulars.values[i], VALUE_BITS));
            }
        }

        private static long upper(long digest, int bits) {
            return WordDigest.mixed(digest) >>> (Long.SIZE - bits);
        }
    }

    /** Numbers one after another. */
    private static final class Run {
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void addAll(Run other) {
            for (int i = 0; i < other.size; i++) {
                add(other.values[i]);
            }
        }
    }
}
