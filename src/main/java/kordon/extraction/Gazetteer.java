package kordon.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.table.Table;

/**
 * The names of places, in all spellings and forms, as entries for the {@link Lexicon}: units, countries and seas from
 * {@code regions.tsv} and {@code names.tsv}, settlements from {@code places.tsv}, districts and facilities.
 */
final class Gazetteer {
    private static final List<String> UNITS =
            List.of("Oblast", "Krai", "Republic", "Region", "Autonomous Okrug", "Autonomous Oblast");
    private static final String UNIT_WORDS =
            "(oblast|region|province|krai|territory|border region|frontier region|governorate|oblasts|regions)";
    private static final String DISTRICT_WORDS =
            "(district|raion|rayon|okrug|urban okrug|urban district|municipal district|municipal okrug|community)";
    /** What follows the adjective of a district, a community or a quarter in Ukrainian and Russian. */
    private static final String CYRILLIC_DISTRICT =
            " (район*|округ*|мо|ао|муниципальн* район*|муниципальн* округ*|городск* округ*|прикордонн*)";

    private static final String CYRILLIC_COMMUNITY =
            " (громад*|тг|отг|сільськ* громад*|селищн* громад*|міськ* громад*|общин*)";
    /** Below this a town's adjective is not formed: it would rather be somebody's surname. */
    private static final int PEOPLE_FOR_ADJECTIVE = 2_000;
    /** Places of neutral countries that the table names are known without context. */
    private static final int PEOPLE_IN_THE_NEWS = 50_000;

    private final Map<String, Set<Place>> names = new LinkedHashMap<>();
    private final Map<String, Set<Place>> phrases = new LinkedHashMap<>();
    private final Map<String, Set<Place>> adjectives = new LinkedHashMap<>();
    private final Inflection inflection = new Inflection();
    private final TownsInNews news = new TownsInNews();

    private Gazetteer() {}

    /** All entries; a name of several places is one entry with all of them. */
    static List<Lexicon.Entry> entries() {
        Gazetteer gazetteer = new Gazetteer();
        Regions.all().forEach(gazetteer::addRegion);
        gazetteer.addNames();
        gazetteer.addSettlements("places.tsv");
        gazetteer.addSettlements("villages.tsv");
        gazetteer.addDistricts();
        gazetteer.addDivisions();
        gazetteer.addFacilities();
        List<Lexicon.Entry> entries = new ArrayList<>();
        gazetteer.names.forEach((phrase, places) -> entries.add(
                new Lexicon.Entry(phrase, new Term.Location(List.copyOf(places), Term.Location.Form.NAME))));
        gazetteer.phrases.forEach((phrase, places) -> entries.add(
                new Lexicon.Entry(phrase, new Term.Location(List.copyOf(places), Term.Location.Form.PHRASE))));
        gazetteer.adjectives.forEach((phrase, places) -> entries.add(
                new Lexicon.Entry(phrase, new Term.Location(List.copyOf(places), Term.Location.Form.ADJECTIVE))));
        return entries;
    }

    private void addRegion(Region region) {
        Place place = new Place(region.nameEn(), region, kind(region), 0);
        if (region.isTopLevel()) {
            return;
        }
        String base = region.nameEn();
        for (String unit : UNITS) {
            if (base.endsWith(" " + unit)) {
                base = base.substring(0, base.length() - unit.length() - 1);
                Phrases.of(base + " " + UNIT_WORDS).forEach(phrase -> name(phrase, place));
            }
        }
        boolean city = region.kind().equals("city");
        for (String alias : region.aliases()) {
            boolean plainUnit = region.kind().equals("oblast") || region.kind().equals("krai");
            if (!city && (alias.contains(" ") || plainUnit) && alias.charAt(0) < 'А') {
                name(Phrases.fold(alias), place);
                int last = alias.lastIndexOf(' ');
                if (last > 0 && alias.endsWith(" Region")) {
                    Phrases.of(alias.substring(0, last) + " " + UNIT_WORDS).forEach(phrase -> name(phrase, place));
                }
            }
        }
        if (!city) {
            cyrillicUnit(region.nameUk(), place);
            cyrillicUnit(region.nameRu(), place);
        }
    }

    /** "Сумська область" gives "сумськ* област*" and the adjective by itself. */
    private void cyrillicUnit(String name, Place place) {
        String[] words = Phrases.fold(name).split(" ");
        String last = words[words.length - 1];
        boolean adjective = words.length > 1 && (last.startsWith("област") || last.startsWith("кра"));
        if (!adjective) {
            return;
        }
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < words.length - 1; i++) {
            stems.add(words[i].replaceAll("(ий|ый|ая|ой|а)$", "") + "*");
        }
        String phrase = String.join(" ", stems);
        for (String unit : List.of("област*", "обл", "край", "края", "краю", "краем", "краї", "краєм", "крае")) {
            name(phrase + " " + unit, place);
        }
        adjective(phrase, place);
    }

    private void addNames() {
        for (Table.Row row : Table.beside(Gazetteer.class, "names.tsv")) {
            Region region = Regions.get(row.get("region"));
            Place.Kind kind = row.get("capital").equals("yes") ? Place.Kind.CAPITAL : kind(region);
            Place place = new Place(region.nameEn(), region, kind, 0);
            for (String name : row.list("names")) {
                if (row.get("language").equals("en")) {
                    name(Phrases.fold(name), place);
                } else {
                    inflected(name, row.get("language"), place);
                }
            }
        }
    }

    private void addSettlements(String table) {
        for (Table.Row row : Table.beside(Gazetteer.class, table)) {
            Region region = Regions.get(row.get("region"));
            int people = Integer.parseInt(row.get("population"));
            boolean inNews = news.names(row.get("name"), region);
            Place place = new Place(row.get("name"), region, Place.Kind.SETTLEMENT, people, inNews);
            boolean unit = region.kind().equals("city");
            if (unit && people > 500_000) {
                continue;
            }
            name(Phrases.fold(row.get("name")), place);
            row.list("latin").forEach(spelling -> name(Phrases.fold(spelling), place));
            for (String language : List.of("uk", "ru")) {
                for (String name : row.list(language)) {
                    inflected(name, language, place);
                    if (people >= PEOPLE_FOR_ADJECTIVE && !name.contains(" ")) {
                        PlaceAdjectives.stems(Phrases.fold(name), language).forEach(stem -> adjective(stem, place));
                    }
                }
            }
        }
    }

    private void addDistricts() {
        for (Table.Row row : Table.beside(Gazetteer.class, "districts.tsv")) {
            Region region = Regions.get(row.get("region"));
            addDistrict(new Place(row.get("name"), region, Place.Kind.DISTRICT, 0));
        }
    }

    /** The Latin spellings of a district or quarter, with the word for it. */
    private void addDistrict(Place place) {
        String name = Phrases.fold(place.name());
        Set<String> spellings = new LinkedHashSet<>();
        String stem = name.replaceAll("(skiy|skyi|skyy|sky|skij)$", "sk");
        for (String spelling : List.of(stem, stem.replace("ay", "ai"), stem.replace("ey", "ei"))) {
            spellings.add(spelling + (stem.equals(name) ? "" : "y"));
            if (!stem.equals(name)) {
                spellings.add(spelling + "iy");
                spellings.add(spelling + "yi");
            }
        }
        for (String spelling : spellings) {
            Phrases.of(spelling + " " + DISTRICT_WORDS).forEach(phrase -> name(phrase, place));
        }
    }

    /** "Солом'янський" gives "солом'янськ* район*", and of a district the adjective for lists of several. */
    private void addDivisions() {
        for (Table.Row row : Table.beside(Gazetteer.class, "divisions.tsv")) {
            Region region = Regions.get(row.get("region"));
            Place place = new Place(row.get("name"), region, Place.Kind.DISTRICT, 0);
            boolean community = row.get("kind").equals("community");
            if (row.get("kind").equals("quarter")) {
                addDistrict(place);
            }
            for (String language : List.of("uk", "ru")) {
                String stem = row.get(language).replaceAll("(ий|ый|ой|а)$", "*");
                if (stem.isEmpty()) {
                    continue;
                }
                Phrases.of(stem + (community ? CYRILLIC_COMMUNITY : CYRILLIC_DISTRICT))
                        .forEach(phrase -> name(phrase, place));
                if (!row.get("kind").equals("quarter")) {
                    adjective(Phrases.fold(stem), place);
                }
            }
        }
    }

    private void addFacilities() {
        for (Table.Row row : Table.beside(Gazetteer.class, "facilities.tsv")) {
            Region region = Regions.get(row.get("region"));
            boolean neutral = region.isTopLevel();
            int people = neutral ? PEOPLE_IN_THE_NEWS : 5_000;
            boolean inNews = news.names(row.get("name"), region);
            Place place = new Place(row.get("name"), region, Place.Kind.valueOf(row.get("kind")), people, inNews);
            boolean small =
                    Character.isLowerCase(row.get("phrases").replace("(", "").charAt(0));
            Map<String, Set<Place>> entries = small ? phrases : names;
            Phrases.of(row.get("phrases"))
                    .forEach(phrase -> entries.computeIfAbsent(phrase, key -> new LinkedHashSet<>())
                            .add(place));
        }
    }

    private void inflected(String name, String language, Place place) {
        String folded = Phrases.fold(name);
        inflection.forms(folded, language).forEach(form -> name(form, place));
        int hyphen = name.indexOf('-');
        if (hyphen > 0 && folded.indexOf(' ') == hyphen) {
            // "Кабардино-Балкарии" inflects its end, "Комсомольска-на-Амуре" its beginning.
            String start = folded.substring(0, hyphen);
            String end = folded.substring(hyphen + 1);
            inflection.forms(end, language).forEach(form -> name(start + " " + form, place));
            inflection.forms(start, language).forEach(form -> name(form + " " + end, place));
        }
    }

    private void name(String phrase, Place place) {
        names.computeIfAbsent(phrase, key -> new LinkedHashSet<>()).add(place);
    }

    private void adjective(String phrase, Place place) {
        adjectives.computeIfAbsent(phrase, key -> new LinkedHashSet<>()).add(place);
    }

    private static Place.Kind kind(Region region) {
        if (region.kind().startsWith("sea")) {
            return Place.Kind.SEA;
        }
        return region.isTopLevel() ? Place.Kind.COUNTRY : Place.Kind.REGION;
    }
}
