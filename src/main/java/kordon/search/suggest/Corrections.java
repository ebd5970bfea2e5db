package kordon.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kordon.index.ExactForms;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import org.apache.lucene.util.BytesRef;

/**
 * Words of the articles that are nearly a given one, in its own script or the other: Lucene's checker goes through the
 * terms of the index with a Levenshtein automaton, so that there is nothing to build and nothing to grow stale.
 */
public final class Corrections {
    private static final int MOST = 4;
    private static final int SHORTEST = 4;

    /** No word of any language is longer; to look for ones like it takes seconds. */
    static final int LONGEST = 50;

    /** Shorter words are another word with two letters changed. */
    private static final int SHORTEST_FOR_TWO = 6;

    private final Vocabulary index;

    public Corrections(Vocabulary index) {
        this.index = index;
    }

    private record Candidate(String word, float likeness, int articles) {}

    /** Up to four, likeliest first; none for a word that is too short to be corrected, or too long to be one. */
    List<String> of(String word) throws IOException {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        Map<String, Candidate> best = new LinkedHashMap<>();
        List<String> spellings = new ArrayList<>(List.of(word));
        spellings.addAll(Scripts.transliterated(word));
        for (String spelling : spellings) {
            for (TextLanguage language : languages(spelling)) {
                for (String field : List.of(language.bodyField(), language.titleField())) {
                    for (Candidate candidate : inField(field, spelling)) {
                        best.merge(
                                candidate.word(),
                                candidate,
                                (one, other) -> one.articles() >= other.articles() ? one : other);
                    }
                }
            }
        }
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        return best.values().stream()
                .sorted(Comparator.comparing(Candidate::likeness)
                        .thenComparing(Candidate::articles)
                        .reversed()
                        .thenComparing(Candidate::word))
                .limit(MOST)
                .map(candidate -> capital ? capitalised(candidate.word()) : candidate.word())
                .toList();
    }

    private static List<TextLanguage> languages(String word) {
        return Scripts.isCyrillic(word)
                ? List.of(TextLanguage.UKRAINIAN, TextLanguage.RUSSIAN, TextLanguage.OTHER)
                : List.of(TextLanguage.ENGLISH, TextLanguage.OTHER);
    }

    private List<Candidate> inField(String field, String word) throws IOException {
        int edits = word.length() < SHORTEST_FOR_TWO ? 1 : 2;
        String normal = Schema.analyzer().normalize(field, word).utf8ToString();
        String term = ExactForms.term(normal);
        BytesRef bytes = new BytesRef(term);
        List<Candidate> found = new ArrayList<>();
        int asItIs = index.articlesWith(field, Set.of(bytes)).getOrDefault(bytes, 0);
        if (asItIs > 0) {
            found.add(new Candidate(normal, 1, asItIs));
        }
        for (Vocabulary.Like like : index.like(field, term, edits, MOST)) {
            found.add(new Candidate(like.term().substring(1), like.likeness(), like.articles()));
        }
        return found;
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
