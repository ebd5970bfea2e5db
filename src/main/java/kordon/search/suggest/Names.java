package kordon.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.WeaponType;
import kordon.index.Dimension;
import kordon.search.query.QueryCompiler;
import kordon.search.suggest.Suggestion.Kind;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/** The named things that an index holds: regions, weapons and sides of events, and the places they happened at. */
final class Names {
    private static final List<Place> PLACES = Table.beside(Names.class, "/kordon/extraction/places.tsv").rows().stream()
            .map(Place::of)
            .toList();

    /** What is called by several words, each in three languages. */
    private static final List<Set<String>> WORDS = Table.beside(QueryCompiler.class, "synonyms.tsv").rows().stream()
            .map(row -> Set.copyOf(new HashSet<>(Stream.of(row.list("en"), row.list("uk"), row.list("ru"))
                    .flatMap(List::stream)
                    .toList())))
            .toList();

    private final Map<String, Long> placeWords = new HashMap<>();
    private final Map<Dimension, Map<String, Long>> counted = new EnumMap<>(Dimension.class);
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /**
     * A thing with all its names.
     *
     * @param articles how many articles have it; of a place, roughly
     */
    record Thing(
            Kind kind,
            String label,
            String query,
            @Nullable Dimension dimension,
            @Nullable String value,
            Set<String> names,
            long articles) {}

    private record Place(String name, Set<String> names) {
        static Place of(Table.Row row) {
            String name = row.get("name");
            Set<String> names = new HashSet<>(row.list("latin"));
            names.add(name);
            names.addAll(row.list("uk"));
            names.addAll(row.list("ru"));
            return new Place(name, Set.copyOf(names));
        }
    }

    private final Vocabulary index;

    private Names(Vocabulary index) {
        this.index = index;
    }

    static List<Thing> of(Vocabulary index) throws IOException {
        Names names = new Names(index);
        names.addRegions();
        names.addWeapons();
        names.addSides();
        names.addPlaces();
        return List.copyOf(names.things.values());
    }

    private void addRegions() throws IOException {
        for (Region region : Regions.all()) {
            Set<String> names = new HashSet<>(region.aliases());
            names.addAll(List.of(region.nameEn(), region.nameUk(), region.nameRu(), region.code()));
            add(Kind.REGION, region.nameEn(), Dimension.REGION, region.code(), names);
        }
    }

    private void addWeapons() throws IOException {
        for (WeaponType weapon : WeaponType.values()) {
            String code = weapon.code();
            Set<String> names = new HashSet<>(List.of(weapon.label(), code.substring(code.indexOf('/') + 1)));
            WORDS.stream()
                    .filter(words -> names.stream().anyMatch(name -> containsName(words, name)))
                    .toList()
                    .forEach(names::addAll);
            add(Kind.WEAPON, weapon.label(), Dimension.WEAPON, code, names);
        }
    }

    private static boolean containsName(Set<String> words, String name) {
        return words.stream().anyMatch(name::equalsIgnoreCase);
    }

    private void addSides() throws IOException {
        for (Side side : Side.values()) {
            add(
                    Kind.SIDE,
                    side.label(),
                    Dimension.SIDE,
                    side.code(),
                    new HashSet<>(List.of(side.label(), side.code())));
        }
    }

    private void add(Kind kind, String label, Dimension dimension, String value, Set<String> names) throws IOException {
        Map<String, Long> counts = counted.get(dimension);
        if (counts == null) {
            counts = index.articlesByValue(dimension);
            counted.put(dimension, counts);
        }
        long articles = counts.getOrDefault(value, 0L);
        if (articles > 0) {
            String query = dimension.code() + ":" + value;
            things.put(query, new Thing(kind, label, query, dimension, value, names, articles));
        }
    }

    /** The places of the gazetteer that some event's place is called by. */
    private void addPlaces() throws IOException {
        placeWords.putAll(index.placeWords());
        for (Place place : PLACES) {
            long weight = place.names().stream().mapToLong(this::articlesNaming).sum();
            if (weight > 0) {
                String name = place.name();
                boolean one = name.chars().allMatch(Character::isLetter);
                String query = "place:" + (one ? name : "\"" + name.replace("\"", "") + "\"");
                things.merge(
                        query,
                        new Thing(Kind.PLACE, name, query, null, null, place.names(), weight),
                        (known, same) -> new Thing(
                                Kind.PLACE,
                                name,
                                query,
                                null,
                                null,
                                new HashSet<>(Stream.concat(known.names().stream(), same.names().stream())
                                        .toList()),
                                Math.max(known.articles(), same.articles())));
            }
        }
    }

    private long articlesNaming(String name) {
        long least = Long.MAX_VALUE;
        for (String word : name.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            least = Math.min(least, placeWords.getOrDefault(word, 0L));
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    /** The beginnings that a thing is found by: its names, and each from any of its words on. */
    static List<String> keys(Thing thing) {
        Set<String> keys = new HashSet<>();
        for (String name : thing.names()) {
            String skeleton = Scripts.skeleton(name);
            for (int at = 0; at >= 0 && at < skeleton.length(); at = skeleton.indexOf(' ', at) + 1) {
                keys.add(skeleton.substring(at).strip());
                if (skeleton.indexOf(' ', at) < 0) {
                    break;
                }
            }
        }
        keys.remove("");
        return new ArrayList<>(keys);
    }
}
