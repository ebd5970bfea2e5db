package kordon.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.index.TextLanguage;
import kordon.table.Table;

/**
 * What else a word is called, in any script: Belgorod is Белгород and Бєлгород, a UAV a дрон. Applied to queries, so that
 * a better table needs no new index. Made once, since it reads the whole gazetteer; names are brought to their stems when
 * they are first needed, since that takes far longer than to read them. Safe for threads.
 */
final class Synonyms {
    private static final List<TextLanguage> LANGUAGES =
            List.of(TextLanguage.ENGLISH, TextLanguage.UKRAINIAN, TextLanguage.RUSSIAN);

    /** Words of a region's name that only tell its kind. */
    private static final Set<String> KINDS = Set.of(
            "Oblast",
            "Krai",
            "Kray",
            "Region",
            "Province",
            "Territory",
            "Republic",
            "City",
            "Voblast",
            "of",
            "область",
            "край",
            "Республіка",
            "Республика");

    private final List<Thing> wordsAndRegions = new ArrayList<>();

    /** Rows of the gazetteer by the letters that words in them begin with. */
    private final Map<Character, List<Table.Row>> places = new HashMap<>();

    /** By the first letter of a key, what each such key names; filled when a query first has a word that begins so. */
    private final Map<Character, Map<String, List<Names>>> byKey = new ConcurrentHashMap<>();

    /** What one thing is called, by language. */
    record Names(List<String> english, List<String> ukrainian, List<String> russian) {

        /** Its names as articles of a language have them; all of them for articles of any other. */
        Stream<String> in(TextLanguage language) {
            return switch (language) {
                case ENGLISH -> english.stream();
                case UKRAINIAN -> ukrainian.stream();
                case RUSSIAN -> russian.stream();
                case OTHER -> all();
            };
        }

        Stream<String> all() {
            return Stream.of(english, ukrainian, russian).flatMap(Collection::stream);
        }
    }

    /** A thing, and the names that lead to it. */
    private record Thing(Names names, Names leading) {}

    private Synonyms() {}

    /** The one of the program. */
    static Synonyms instance() {
        return Loaded.SYNONYMS;
    }

    private static final class Loaded {
        private static final Synonyms SYNONYMS = load();

        private static Synonyms load() {
            Synonyms synonyms = new Synonyms();
            for (Table.Row row : Table.beside(Synonyms.class, "synonyms.tsv")) {
                synonyms.addWords(row);
            }
            Regions.all().forEach(synonyms::addRegion);
            for (Table.Row row : Table.beside(Synonyms.class, "/kordon/extraction/places.tsv")) {
                synonyms.addPlace(row);
            }
            return synonyms;
        }
    }

    /**
     * The things that a word, or several with one space between, in any of their forms is a name of. A town and the
     * region named after it share their English name only ("Белгород", "Белгородская область"), so that name leads from
     * one to the other.
     */
    Set<Names> of(String words) {
        Set<Names> found = LANGUAGES.stream()
                .flatMap(language -> named(language, words))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List.copyOf(found).stream()
                .flatMap(names -> named(TextLanguage.ENGLISH, names.english().getFirst()))
                .forEach(found::add);
        return found;
    }

    private Stream<Names> named(TextLanguage language, String words) {
        return keys(language, words).stream()
                .flatMap(key -> byKey.computeIfAbsent(initial(key), this::read).getOrDefault(key, List.of()).stream());
    }

    /** What the keys name that begin with a letter. */
    private Map<String, List<Names>> read(char initial) {
        Map<String, List<Names>> read = new HashMap<>();
        wordsAndRegions.forEach(thing -> read(thing, initial, read));
        places.getOrDefault(initial, List.of()).forEach(row -> read(place(row), initial, read));
        return read;
    }

    private static void read(Thing thing, char initial, Map<String, List<Names>> into) {
        for (TextLanguage language : LANGUAGES) {
            for (String name : thing.leading().in(language).toList()) {
                if (!initials(name).contains(initial)) {
                    continue;
                }
                for (String key : keys(language, name)) {
                    if (initial(key) == initial) {
                        List<Names> known = into.computeIfAbsent(key, k -> new ArrayList<>(1));
                        if (!known.contains(thing.names())) {
                            known.add(thing.names());
                        }
                    }
                }
            }
        }
    }

    private void addWords(Table.Row row) {
        List<String> also = row.list("finds");
        Names leading = new Names(row.list("en"), row.list("uk"), row.list("ru"));
        wordsAndRegions.add(new Thing(
                new Names(
                        join(leading.english(), also), join(leading.ukrainian(), also), join(leading.russian(), also)),
                leading));
    }

    private void addRegion(Region region) {
        Set<String> english = new LinkedHashSet<>(List.of(withoutKind(region.nameEn())));
        Set<String> ukrainian = new LinkedHashSet<>(List.of(withoutKind(region.nameUk())));
        Set<String> russian = new LinkedHashSet<>(List.of(withoutKind(region.nameRu())));
        if (!region.isTopLevel()) {
            for (String alias : region.aliases()) {
                String name = withoutKind(alias);
                if (isCyrillic(name)) {
                    ukrainian.add(name);
                    russian.add(name);
                } else if (Character.isUpperCase(name.codePointAt(0)) && name.indexOf(' ') < 0) {
                    english.add(name);
                }
            }
        }
        Names names = new Names(List.copyOf(english), List.copyOf(ukrainian), List.copyOf(russian));
        wordsAndRegions.add(new Thing(names, names));
    }

    private void addPlace(Table.Row row) {
        for (char initial : initials(row.line())) {
            places.computeIfAbsent(initial, letter -> new ArrayList<>()).add(row);
        }
    }

    private static Thing place(Table.Row row) {
        List<String> ukrainian = row.list("uk");
        List<String> russian = row.list("ru");
        boolean named = !ukrainian.isEmpty() || !russian.isEmpty();
        List<String> english = named ? join(List.of(row.get("name")), row.list("latin")) : List.of();
        Names names = new Names(english, ukrainian, russian);
        return new Thing(names, names);
    }

    /** The letters that the words of a name begin with, as stems have them: one of them begins every key of the name. */
    static Set<Character> initials(String name) {
        Set<Character> initials = new HashSet<>();
        boolean within = false;
        for (int i = 0; i < name.length(); i++) {
            boolean word = Character.isLetterOrDigit(name.charAt(i));
            if (word && !within) {
                char letter = Character.toLowerCase(name.charAt(i));
                initials.add(letter == 'ё' ? 'е' : letter == 'ґ' ? 'г' : letter);
            }
            within = word;
        }
        return initials;
    }

    /** The first letter of a key's first stem. */
    static char initial(String key) {
        return key.charAt(key.indexOf(':') + 1);
    }

    /** A name's stems in a language; one key for each reading of a single word, one for several words. */
    static List<String> keys(TextLanguage language, String name) {
        List<AnalyzedText.Slot> slots =
                AnalyzedText.of(language.analyzer(), language.bodyField(), name).slots();
        if (slots.size() == 1) {
            return slots.getFirst().terms().stream()
                    .map(term -> language.code() + ":" + term.utf8ToString())
                    .toList();
        }
        return slots.isEmpty()
                ? List.of()
                : List.of(slots.stream()
                        .map(slot -> slot.terms().getFirst().utf8ToString())
                        .collect(Collectors.joining(" ", language.code() + ":", "")));
    }

    /** A region's name without the words that only tell its kind: {@code Belgorod} of {@code Belgorod Oblast}. */
    static String withoutKind(String name) {
        String rest =
                Stream.of(name.split(" ")).filter(word -> !KINDS.contains(word)).collect(Collectors.joining(" "));
        return rest.isEmpty() ? name : rest;
    }

    private static boolean isCyrillic(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    private static List<String> join(List<String> words, List<String> more) {
        return Stream.concat(words.stream(), more.stream()).toList();
    }
}
