package kordon.cleaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the boilerplate tables, found by their first word. Pages mix languages (an English edition under a
 * Ukrainian menu), so the tables of all languages are applied to every page. Immutable and safe for threads.
 */
final class PhraseTable {
    /** The tables, by language. */
    private static final List<String> TABLES =
            List.of("boilerplate-en.tsv", "boilerplate-uk.tsv", "boilerplate-ru.tsv");

    /** Prefixes are looked up by their first letters. */
    private static final int STEM = 3;

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<Phrase.Anchor, Index> indexes = new EnumMap<>(Phrase.Anchor.class);

    /** The phrases of one anchor by what they begin with. */
    private static final class Index {
        private final Beginnings beginnings = new Beginnings();
        private final Map<String, List<Phrase>> byWord = new HashMap<>();
        private final Map<String, List<Phrase>> byStem = new HashMap<>();
        private final List<Phrase> byNumber = new ArrayList<>();
    }

    /** A phrase and the words of a line that it matched. */
    record Match(Phrase phrase, int fromWord, int toWord) {}

    private PhraseTable(List<Phrase> phrases) {
        for (Phrase.Anchor anchor : Phrase.Anchor.values()) {
            indexes.put(anchor, new Index());
        }
        phrases.forEach(this::add);
    }

    /** The tables that ship with the program. */
    static PhraseTable standard() {
        List<Phrase> phrases = new ArrayList<>();
        for (String table : TABLES) {
            for (Table.Row row : Table.beside(PhraseTable.class, table)) {
                Phrase.Extent extent = Phrase.Extent.valueOf(row.get("removes").toUpperCase(Locale.ROOT));
                phrases.add(new Phrase(row.get("rule"), row.get("pattern"), extent, row.get("example")));
            }
        }
        return of(phrases);
    }

    static PhraseTable of(List<Phrase> phrases) {
        return new PhraseTable(phrases);
    }

    private void add(Phrase phrase) {
        phrases.add(phrase);
        Index index = indexes.get(phrase.anchor());
        if (phrase.firstWords().isEmpty() && phrase.firstPrefixes().isEmpty()) {
            index.byNumber.add(phrase);
        }
        for (String word : phrase.firstWords()) {
            index.beginnings.addWord(word);
            index.byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
        }
        for (String prefix : phrase.firstPrefixes()) {
            if (prefix.length() < STEM) {
                throw new IllegalStateException("a prefix needs " + STEM + " letters: " + prefix);
            }
            index.beginnings.addStem(prefix);
            index.byStem
                    .computeIfAbsent(prefix.substring(0, STEM), key -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** The rows in the order of the files. */
    List<Phrase> phrases() {
        return List.copyOf(phrases);
    }

    /** The widest-reaching phrase that is anchored at the start of a line; null where there is none. */
    @Nullable
    Match findInLine(WordSpans line) {
        return line.size() == 0 ? null : findAt(line, 0, line.size(), Phrase.Anchor.LINE);
    }

    /** The widest-reaching phrase in the words of a sentence, from one index up to another; null where there is none. */
    @Nullable
    Match findInSentence(WordSpans line, int from, int to) {
        Match best = from < to ? findAt(line, from, to, Phrase.Anchor.SENTENCE) : null;
        for (int at = from; at < to; at++) {
            best = better(best, findAt(line, at, to, Phrase.Anchor.NONE));
        }
        return best;
    }

    private @Nullable Match findAt(WordSpans line, int at, int limit, Phrase.Anchor anchor) {
        Index index = indexes.get(anchor);
        if (Character.isDigit(line.first(at))) {
            return find(index.byNumber, line, at, limit);
        }
        if (!line.mayBe(at, index.beginnings)) {
            return null;
        }
        String word = line.word(at);
        Match best = find(index.byWord.get(word), line, at, limit);
        if (word.length() < STEM || index.byStem.isEmpty()) {
            return best;
        }
        return better(best, find(index.byStem.get(word.substring(0, STEM)), line, at, limit));
    }

    private static @Nullable Match find(@Nullable List<Phrase> candidates, WordSpans line, int at, int limit) {
        if (candidates == null) {
            return null;
        }
        Match best = null;
        for (Phrase phrase : candidates) {
            int end = phrase.match(line, at, limit);
            if (end >= 0) {
                best = better(best, new Match(phrase, at, end));
            }
        }
        return best;
    }

    private static @Nullable Match better(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int difference = other.phrase().extent().compareTo(one.phrase().extent());
        return difference > 0 || difference == 0 && other.toWord() > one.toWord() ? other : one;
    }
}
