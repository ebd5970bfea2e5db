package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Words. */
    private static final int LONGEST_LABEL = 3;

    private final Beginnings beginnings = new Beginnings();
    private final Set<String> calls = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Map<String, Kind> whole = new HashMap<>();
    private final Map<String, List<Map.Entry<String, Kind>>> stems = new HashMap<>();

    /** What a word tells. */
    enum Kind {
        /** We, our, us: the newsroom of itself. */
        SELF,
        /** You, your: the reader. */
        READER,
        /** Subscription, donation, journalism: the trade and its money. */
        TRADE,
        /** Journalists, readers, editors: those who make the page and those who read it. */
        PEOPLE,
        /** Headline, columnist, podcast: the page of its own text. */
        PAGE,
        /** Subscribe, click: what the reader should do; counts at the start of a line. */
        CALL,
        /** Said, according: a source speaks. */
        SAYING,
        /** Related, video, explainer: what labels in front of titles are made of; asked for by {@link #isLabelOfTitle}. */
        LABEL
    }

    /** How often each kind of word stands in a line outside of quotation marks. */
    record Count(int self, int reader, int trade, int people, int page, int saying) {}

    Wording() {
        for (Table.Row row : Table.beside(Wording.class, "wording.tsv")) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            for (String word : Set.of(row.get("words").split(" "))) {
                if (kind == Kind.CALL || kind == Kind.LABEL) {
                    beginnings.addWord(word);
                    (kind == Kind.CALL ? calls : labels).add(word);
                } else if (word.endsWith("~")) {
                    beginnings.addStem(word.substring(0, word.length() - 1));
                    stems.computeIfAbsent(word.substring(0, STEM), key -> new ArrayList<>())
                            .add(Map.entry(word.substring(0, word.length() - 1), kind));
                } else {
                    beginnings.addWord(word);
                    whole.put(word, kind);
                }
            }
        }
    }

    /** A quotation that is opened and never closed reaches to the end. */
    Count count(Line line) {
        WordSpans words = line.words();
        String text = line.text();
        int self = 0;
        int reader = 0;
        int trade = 0;
        int people = 0;
        int page = 0;
        int saying = 0;
        boolean quoted = false;
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            quoted = isQuoted(text, end, words.start(i), quoted);
            end = words.end(i);
            Kind kind = !quoted && words.mayBe(i, beginnings) ? kind(words.word(i)) : null;
            self += kind == Kind.SELF ? 1 : 0;
            reader += kind == Kind.READER ? 1 : 0;
            trade += kind == Kind.TRADE ? 1 : 0;
            people += kind == Kind.PEOPLE ? 1 : 0;
            page += kind == Kind.PAGE ? 1 : 0;
            saying += kind == Kind.SAYING ? 1 : 0;
        }
        return new Count(self, reader, trade, people, page, saying);
    }

    /** Whether a line begins by asking the reader for something. */
    boolean isCall(Line line) {
        WordSpans words = line.words();
        return words.size() > 0 && words.mayBe(0, beginnings) && calls.contains(words.word(0));
    }

    /** Whether a line begins with a label of few words, all of them such as stand in front of titles: "Related video:". */
    boolean isLabelOfTitle(Line line) {
        WordSpans words = line.words();
        for (int i = 0; i < words.size() && i < LONGEST_LABEL; i++) {
            if (!words.mayBe(i, beginnings) || !labels.contains(words.word(i))) {
                return false;
            }
            if (words.isLabel(i)) {
                return true;
            }
        }
        return false;
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

    /** Whether a quotation is open behind some signs that stand between words. */
    private static boolean isQuoted(String text, int from, int to, boolean before) {
        boolean quoted = before;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«' || c == '„') {
                quoted = true;
            } else if (c == '”' || c == '»') {
                quoted = false;
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }
}
