package kordon.search.suggest;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import kordon.search.query.QueryCompiler;
import kordon.search.suggest.Names.Thing;
import kordon.search.suggest.Suggestion.Kind;

/**
 * Completes what is typed. Names come from a small automaton of the names that the snapshot holds; titles from the index
 * itself, by its words and the beginning of the last one, so that a hundred thousand titles need no second index that would
 * have to be built and kept. Every count is asked of the index. Safe for threads.
 */
public final class Suggester {
    private static final int LONGEST_NAME = 3;
    private static final int FEWEST_TITLES = 3;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_WORDS = 12;

    /** Nobody looks for the end of a longer text. */
    private static final int LONGEST_TEXT = 300;

    private static final int MOST_TOTALS = 10_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

    private final NameIndex names;
    private final WeakReference<IndexSnapshot> source;

    /** What queries for names and titles find in the snapshot: who types on is offered the same again. */
    private final Map<String, Long> totals = new ConcurrentHashMap<>();

    private Suggester(NameIndex names, WeakReference<IndexSnapshot> source) {
        this.names = names;
        this.source = source;
    }

    /** The index as suggestions ask it. */
    private record Asking(Vocabulary index, QueryCompiler compiler, boolean counted, Map<String, Long> totals) {

        /** Articles with a thing: with an event that has the value, or a place of the name. */
        long total(Thing thing) throws IOException {
            Dimension dimension = thing.dimension();
            String value = thing.value();
            if (dimension == null || value == null) {
                return total(thing.query());
            }
            return counted ? thing.articles() : index.articlesHaving(dimension, value);
        }

        long total(String query) throws IOException {
            Long known = totals.get(query);
            if (known == null) {
                known = index.total(compiler.compile(query, true));
                if (counted && totals.size() < MOST_TOTALS) {
                    totals.put(query, known);
                }
            }
            return known;
        }

        List<String> titles(String query, int size) throws IOException {
            return index.best(compiler.compile(query, true), size).stream()
                    .map(article -> article.article().title())
                    .toList();
        }
    }

    /** The suggester of a snapshot; it does not hold on to it. */
    static Suggester of(IndexSnapshot snapshot) throws IOException {
        return new Suggester(NameIndex.of(new SnapshotVocabulary(snapshot)), new WeakReference<>(snapshot));
    }

    /** The suggester of an index that stays as it is while this is in use. */
    public static Suggester of(Vocabulary index) throws IOException {
        return new Suggester(NameIndex.of(index), new WeakReference<>(null));
    }

    boolean isOf(IndexSnapshot snapshot) {
        return source.get() == snapshot;
    }

    /**
     * What the end of a text may be meant for, likeliest first.
     *
     * @param typed as it stands in the search box
     * @param size how many at most
     * @param snapshot the index; a newer one than the names are of still counts right
     */
    public List<Suggestion> suggest(String typed, int size, IndexSnapshot snapshot, QueryCompiler compiler)
            throws IOException {
        Vocabulary index = new SnapshotVocabulary(snapshot);
        return suggest(
                typed,
                size,
                isOf(snapshot)
                        ? new Asking(index, compiler, true, totals)
                        : new Asking(index, compiler, false, Map.of()));
    }

    /** The same of the index that the names are of. */
    public List<Suggestion> suggest(String typed, int size, Vocabulary index, QueryCompiler compiler)
            throws IOException {
        return suggest(typed, size, new Asking(index, compiler, true, totals));
    }

    private List<Suggestion> suggest(String typed, int size, Asking index) throws IOException {
        if (typed.length() > LONGEST_TEXT) {
            return List.of();
        }
        List<Matcher> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find()) {
            words.add(WORD.matcher(typed).region(matcher.start(), matcher.end()));
        }
        words.forEach(Matcher::find);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return List.of();
        }
        Set<String> titles = titles(words.stream().map(Matcher::group).toList(), size, index);
        int mostNames = Math.max(size - Math.min(titles.size(), FEWEST_TITLES), 1);
        List<Suggestion> suggestions = new ArrayList<>(names(typed, words, mostNames, index));
        for (String title : titles) {
            if (suggestions.size() < size) {
                suggestion(title, index).ifPresent(suggestions::add);
            }
        }
        return suggestions;
    }

    /** Names that the last three, two or one words begin, the longest that is one; with a slip where none is. */
    private List<Suggestion> names(String typed, List<Matcher> words, int most, Asking index) throws IOException {
        Map<Integer, List<Thing>> nearly = new LinkedHashMap<>();
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            int start = words.get(words.size() - length).start();
            String beginning = typed.substring(start);
            if (beginning.strip().length() >= SHORTEST_BEGINNING) {
                NameIndex.Found found = names.beginningWith(beginning);
                List<Suggestion> exact = suggestions(found.exact(), typed.substring(0, start), most, index);
                if (!exact.isEmpty()) {
                    return exact;
                }
                nearly.put(start, found.near());
            }
        }
        for (Map.Entry<Integer, List<Thing>> each : nearly.entrySet()) {
            List<Suggestion> near = suggestions(each.getValue(), typed.substring(0, each.getKey()), most, index);
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private static List<Suggestion> suggestions(List<Thing> things, String before, int most, Asking index)
            throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Thing thing : things) {
            long count = suggestions.size() == most ? 0 : index.total(thing);
            if (count > 0) {
                suggestions.add(suggestion(thing, before.strip(), count));
            }
        }
        return suggestions;
    }

    private static Suggestion suggestion(Thing thing, String rest, long count) {
        String text = rest.isEmpty() ? thing.query() : rest + " " + thing.query();
        return new Suggestion(
                thing.kind(), text, thing.label(), rest, thing.query(), thing.dimension(), thing.value(), count);
    }

    /** Titles with the words typed, in their script or else in the other, or else with one slip in the last. */
    private static Set<String> titles(List<String> words, int size, Asking index) throws IOException {
        List<String> others = words.subList(0, words.size() - 1);
        String last = words.getLast();
        if (last.length() < SHORTEST_BEGINNING) {
            return Set.of();
        }
        List<String> queries = new ArrayList<>(List.of(titleQuery(others, last + "*")));
        boolean cyrillic = Scripts.isCyrillic(last);
        for (int i = 0; i < (cyrillic ? 1 : 2); i++) {
            int way = i;
            String other = transliterated(last, way);
            if (other.length() >= SHORTEST_BEGINNING) {
                queries.add(titleQuery(
                        others.stream().map(word -> transliterated(word, way)).toList(), other + "*"));
            }
        }
        if (last.length() > SHORTEST_BEGINNING + 1 && last.length() <= Corrections.LONGEST) {
            queries.add(titleQuery(others, last + "~1"));
        }
        Set<String> titles = new LinkedHashSet<>();
        for (String query : queries) {
            if (titles.isEmpty()) {
                titles.addAll(index.titles(query, size));
            }
        }
        return titles;
    }

    private static Optional<Suggestion> suggestion(String title, Asking index) throws IOException {
        String exact = "title:\"" + title.replaceAll("[\"“”„«»]", " ").strip() + "\"";
        long count = index.total(exact);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Suggestion(Kind.TITLE, exact, title, "", exact, null, null, count));
    }

    private static String transliterated(String word, int way) {
        List<String> ways = Scripts.transliterated(word);
        return ways.get(Math.min(way, ways.size() - 1));
    }

    private static String titleQuery(List<String> words, String last) {
        return Stream.concat(words.stream().map(word -> "title:\"" + word + "\"~1"), Stream.of("title:" + last))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
