package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a page speaks to its readers or of itself, rather than of the news: pronouns, and the vocabulary of
 * appeals. Words within quotation marks do not count, since there a source speaks.
 */
final class Wording {
    /** Stems are looked up by their first letters. */
    private static final int STEM = 4;

    private final Map<String, Kind> whole = new HashMap<>();
    private final Map<String, List<Map.Entry<String, Kind>>> stems = new HashMap<>();

    /** What a word tells. */
    enum Kind {
        /** We, our, us: the newsroom of itself. */
        SELF,
        /** You, your: the reader. */
        READER,
        /** Subscription, donation, journalism: the trade and its money. */
        TRADE
    }

    /** How often each kind of word stands in a line outside of quotation marks. */
    record Count(int self, int reader, int trade) {}

    Wording() {
        for (Table.Row row : Table.beside(Wording.class, "wording.tsv")) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            for (String word : Set.of(row.get("words").split(" "))) {
                if (word.endsWith("~")) {
                    stems.computeIfAbsent(word.substring(0, STEM), key -> new ArrayList<>())
                            .add(Map.entry(word.substring(0, word.length() - 1), kind));
                } else {
                    whole.put(word, kind);
                }
            }
        }
    }

    Count count(String text) {
        int[] counts = new int[Kind.values().length];
        WordSpans words = WordSpans.of(withoutQuotes(text));
        for (int i = 0; i < words.size(); i++) {
            Kind kind = kind(words.word(i));
            if (kind != null) {
                counts[kind.ordinal()]++;
            }
        }
        return new Count(counts[0], counts[1], counts[2]);
    }

    private @Nullable Kind kind(String word) {
        Kind kind = whole.get(word);
        if (kind != null) {
            return kind;
        }
        if (word.length() < STEM) {
            return null;
        }
        for (Map.Entry<String, Kind> stem : stems.getOrDefault(word.substring(0, STEM), List.of())) {
            if (word.startsWith(stem.getKey())) {
                return stem.getValue();
            }
        }
        return null;
    }

    /** A quotation that is opened and never closed reaches to the end. */
    private static String withoutQuotes(String text) {
        StringBuilder outside = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«' || c == '„') {
                depth = 1;
            } else if (c == '”' || c == '»') {
                depth = 0;
            } else if (c == '"') {
                depth = 1 - depth;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
