package kordon.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.index.TextLanguage;
import kordon.table.Table;

/**
 * What else a word is called, in any script: Belgorod is Белгород and Бєлгород, a UAV a дрон. Applied to queries, so that
 * a better table needs no new index. Immutable; made once, since it reads the whole gazetteer.
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

    private final Map<String, List<Names>> byKey = new HashMap<>();

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
        return keys(language, words).stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    }

    private void addWords(Table.Row row) {
        List<String> also = row.list("finds");
        Names names = new Names(join(row.list("en"), also), join(row.list("uk"), also), join(row.list("ru"), also));
        for (TextLanguage language : LANGUAGES) {
            row.list(language.code()).forEach(word -> add(language, word, names));
        }
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
        addAll(new Names(List.copyOf(english), List.copyOf(ukrainian), List.copyOf(russian)));
    }

    private void addPlace(Table.Row row) {
        if (row.get("uk").isEmpty() && row.get("ru").isEmpty()) {
            return;
        }
        addAll(new Names(join(List.of(row.get("name")), row.list("latin")), row.list("uk"), row.list("ru")));
    }

    private void addAll(Names names) {
        for (TextLanguage language : LANGUAGES) {
            names.in(language).forEach(name -> add(language, name, names));
        }
    }

    private void add(TextLanguage language, String name, Names names) {
        for (String key : keys(language, name)) {
            List<Names> known = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!known.contains(names)) {
                known.add(names);
            }
        }
    }

    /** A name's stems in a language; one key for each reading of a single word, one for several words. */
    private static List<String> keys(TextLanguage language, String name) {
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
