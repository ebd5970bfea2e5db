package kordon.search.suggest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kordon.search.suggest.Names.Thing;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.FuzzySuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The names of a snapshot by their beginnings, one slip forgiven: a weighted automaton over their skeletons
 * ({@link Scripts}). A few thousand names at most, so that it is built in memory in no time. Safe for threads.
 */
final class NameIndex {
    /** Where nothing begins as typed, a slip is looked for from here on. */
    private static final int SHORTEST_FUZZY = 5;

    /** A thing has many names that begin alike; so many of all are looked at. */
    private static final int MOST_NAMES = 48;

    private final List<Thing> things;
    private final FuzzySuggester automaton;
    private final boolean empty;

    private NameIndex(List<Thing> things) throws IOException {
        this.things = things;
        this.automaton = new FuzzySuggester(
                new ByteBuffersDirectory(),
                "names",
                new KeywordAnalyzer(),
                new KeywordAnalyzer(),
                FuzzySuggester.EXACT_FIRST,
                16,
                -1,
                false,
                1,
                true,
                1,
                SHORTEST_FUZZY,
                true);
        Map<String, Set<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < things.size(); i++) {
            for (String key : Names.keys(things.get(i))) {
                byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(i);
            }
        }
        this.empty = byKey.isEmpty();
        automaton.build(new Entries(byKey));
    }

    static NameIndex of(Vocabulary index) throws IOException {
        return new NameIndex(Names.of(index));
    }

    /**
     * The things that a text may be the beginning of, those that most articles have first.
     *
     * @param exact whose names begin so
     * @param near whose names begin nearly so
     */
    record Found(List<Thing> exact, List<Thing> near) {
        private static final Found NOTHING = new Found(List.of(), List.of());
    }

    /** Looks for the things whose names begin so or nearly so. */
    Found beginningWith(String text) throws IOException {
        String skeleton = Scripts.skeleton(text).strip();
        if (skeleton.isEmpty() || empty) {
            return Found.NOTHING;
        }
        Set<Thing> exact = new LinkedHashSet<>();
        Set<Thing> near = new LinkedHashSet<>();
        for (Lookup.LookupResult result : automaton.lookup(skeleton, false, MOST_NAMES)) {
            BytesRef payload = result.payload;
            ByteBuffer numbers = ByteBuffer.wrap(payload.bytes, payload.offset, payload.length);
            boolean begins = result.key.toString().startsWith(skeleton);
            while (numbers.hasRemaining()) {
                (begins ? exact : near).add(things.get(numbers.getInt()));
            }
        }
        return new Found(List.copyOf(exact), List.copyOf(near));
    }

    /** Keys with the numbers of the things that they are of. */
    private final class Entries implements InputIterator {
        private final Iterator<Map.Entry<String, Set<Integer>>> entries;
        private Map.@Nullable Entry<String, Set<Integer>> current;

        Entries(Map<String, Set<Integer>> byKey) {
            this.entries = byKey.entrySet().iterator();
        }

        @Override
        public @Nullable BytesRef next() {
            current = entries.hasNext() ? entries.next() : null;
            return current == null ? null : new BytesRef(current.getKey());
        }

        @Override
        public long weight() {
            return numbers().stream()
                    .mapToLong(i -> things.get(i).articles())
                    .max()
                    .orElse(0);
        }

        @Override
        public BytesRef payload() {
            ByteBuffer payload = ByteBuffer.allocate(numbers().size() * Integer.BYTES);
            numbers().forEach(payload::putInt);
            return new BytesRef(payload.array());
        }

        private Set<Integer> numbers() {
            return current == null ? Set.of() : current.getValue();
        }

        @Override
        public boolean hasPayloads() {
            return true;
        }

        @Override
        public @Nullable Set<BytesRef> contexts() {
            return null;
        }

        @Override
        public boolean hasContexts() {
            return false;
        }
    }
}
