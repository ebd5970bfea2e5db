package kordon.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.Span;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import org.jspecify.annotations.Nullable;

/** Remembers where the text has been, and so where a clause without a place of its own happened. */
final class SceneMemory {
    private static final Set<String> ALSO_UKRAINES_TARGETS =
            Set.of("UA-43", "UA-40", "UA-14", "UA-09", "UA-23", "UA-65", "XB", "XA");

    /** So many paragraphs are an article's head. */
    private static final int HEAD = 3;

    private List<PlaceMention> main = List.of();
    private List<PlaceMention> last = List.of();
    private List<PlaceMention> before = List.of();
    /** The unit that the head of the article names most. */
    private final @Nullable PlaceMention topic;

    /** The head names more units than one. */
    private final boolean several;

    private int lastParagraph = -2;
    private int beforeParagraph = -2;

    SceneMemory(List<Sentence> text, List<List<PlaceMention>> places) {
        Map<Region, Integer> counts = new LinkedHashMap<>();
        Map<Region, PlaceMention> first = new LinkedHashMap<>();
        for (int i = 0; i < text.size() && text.get(i).paragraph() < HEAD; i++) {
            for (PlaceMention place : places.get(i)) {
                boolean unit = !place.isCountry() && place.place().kind() != Place.Kind.CAPITAL;
                if (unit && (place.isScene() || place.part() == PlaceMention.Part.SPEAKER)) {
                    counts.merge(place.region(), 1, Integer::sum);
                    first.putIfAbsent(place.region(), place);
                }
            }
        }
        Region most = null;
        for (Map.Entry<Region, Integer> entry : counts.entrySet()) {
            most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
        }
        topic = most == null ? null : first.get(most);
        several = counts.size() > 1;
    }

    /** Notes where a sentence is set, whether it tells of an attack or not. */
    void pass(Sentence sentence, List<PlaceMention> places) {
        List<PlaceMention> scenes = places.isEmpty()
                ? places
                : distinct(places.stream().filter(PlaceMention::isScene).toList());
        if (!scenes.isEmpty() || sentence.paragraph() != beforeParagraph) {
            before = scenes;
            beforeParagraph = sentence.paragraph();
        }
    }

    /** Where the sentence before was set, in the same paragraph. */
    List<PlaceMention> before(int paragraph) {
        return beforeParagraph == paragraph ? before : List.of();
    }

    /** Notes where an attack was. */
    void attacked(List<PlaceMention> scenes, Sentence sentence) {
        last = scenes;
        lastParagraph = sentence.paragraph();
        main = main.isEmpty() ? scenes : main;
    }

    /**
     * The scenes of a clause that names none: those of another clause of the sentence, of the sentence before, the
     * speaker's, those of the attack before, the article's first; or the attacked country, where all these lie elsewhere.
     *
     * @param counted whether it counts munitions: what cannot be placed otherwise is the country's
     * @param total whether it counts what was sent against several units: then of this sentence's scenes only
     * @param national whether it counts what was sent against the whole country
     */
    List<PlaceMention> recall(
            Clause clause,
            List<Clause> clauses,
            SideReader.@Nullable Sign told,
            boolean total,
            boolean counted,
            boolean national) {
        SideReader.Sign sign = told != null && told.relative() && isOfRussia() ? told.flipped(told.strength()) : told;
        List<List<PlaceMention>> candidates = new ArrayList<>();
        clauses.forEach(other -> candidates.add(distinct(other.scenes())));
        int paragraph = clause.sentence().paragraph();
        for (PlaceMention place : clause.places()) {
            boolean state =
                    place.place().kind() == Place.Kind.COUNTRY || place.place().kind() == Place.Kind.CAPITAL;
            boolean city = place.place().kind() == Place.Kind.CAPITAL && namesCity(clause);
            if (place.part() == PlaceMention.Part.SPEAKER && (!state || city)) {
                candidates.add(List.of(place));
            }
        }
        if (total && sign != null && sign.strength() >= 3) {
            return candidates.stream()
                    .filter(scenes -> !scenes.isEmpty() && scenes.stream().allMatch(scene -> fits(scene, sign)))
                    .findFirst()
                    .orElse(List.of(country(sign)));
        }
        if (beforeParagraph == paragraph
                && before.size() == 1
                && !before.getFirst().isCountry()) {
            candidates.add(before);
        }
        boolean otherDay = clause.days().stream().anyMatch(day -> !day.spoken());
        if (lastParagraph >= paragraph - (otherDay ? 0 : 1) && last.size() == 1) {
            candidates.add(last);
        }
        if (main.size() == 1) {
            candidates.add(main);
        }
        if (topic != null) {
            candidates.add(List.of(topic));
        }
        if (national || clause.has(Cue.TOTAL)) {
            candidates.clear();
        }
        for (List<PlaceMention> candidate : candidates) {
            if (!candidate.isEmpty() && candidate.stream().allMatch(scene -> fits(scene, sign))) {
                return candidate;
            }
        }
        boolean sure = sign != null && sign.strength() >= 3 && clause.sentence().paragraph() >= 0;
        return sure && (total || main.isEmpty() || counted) ? List.of(country(sign)) : List.of();
    }

    /** Whether the article is about land that Russia holds: the enemy there is Ukraine. */
    private boolean isOfRussia() {
        PlaceMention scene = main.isEmpty() ? topic : main.getFirst();
        return scene != null && SideRule.isRussias(scene.region());
    }

    /** "In Moscow, officials said that drones had been heading for the city". */
    private static boolean namesCity(Clause clause) {
        for (int i = clause.from() + 1; i < clause.to(); i++) {
            String word = clause.sentence().word(i);
            if (Words.CITY.has(word)
                    && (word.charAt(0) > 'z' || clause.sentence().word(i - 1).equals("the"))) {
                return true;
            }
        }
        return false;
    }

    /** Before any attack is placed, the unit that the head names most among several: what is counted there is a total. */
    boolean isOneOfSeveral(List<PlaceMention> scenes) {
        return several && main.isEmpty() && scenes.size() == 1 && scenes.getFirst() == topic;
    }

    private static boolean fits(PlaceMention scene, SideReader.@Nullable Sign sign) {
        if (sign == null || sign.strength() < 3) {
            return true;
        }
        String country = scene.region().country();
        boolean ukraine = country.equals("UA");
        return sign.side().value() == Side.RUSSIA
                ? !country.equals("RU")
                : !ukraine || ALSO_UKRAINES_TARGETS.contains(scene.region().code());
    }

    private static PlaceMention country(SideReader.Sign sign) {
        String code = sign.side().value() == Side.RUSSIA ? "UA" : "RU";
        Place place = new Place(Regions.get(code).nameEn(), Regions.get(code), Place.Kind.COUNTRY, 0);
        Span span = sign.side().span();
        return new PlaceMention(place, 0, 0, span, PlaceMention.Part.SCENE);
    }

    /** One scene a region, the most exact; countries only where nothing below them is named. */
    static List<PlaceMention> distinct(List<PlaceMention> scenes) {
        if (scenes.size() < 2) {
            return scenes;
        }
        Map<String, PlaceMention> best = new LinkedHashMap<>();
        for (PlaceMention scene : scenes) {
            PlaceMention known = best.get(scene.region().code());
            if (known == null || !known.place().isExact() && scene.place().isExact()) {
                best.put(scene.region().code(), scene);
            }
        }
        List<PlaceMention> kept = new ArrayList<>(best.values());
        kept.removeIf(
                scene -> best.values().stream().anyMatch(other -> other != scene && contains(scene, other, scenes)));
        return kept;
    }

    /** Whether one scene only says where the other is: "Belgorod, Russia", "Sevastopol, on the Crimean peninsula". */
    private static boolean contains(PlaceMention outer, PlaceMention inner, List<PlaceMention> scenes) {
        boolean country = outer.isCountry()
                && inner.region().country().equals(outer.region().code());
        boolean peninsula = outer.region().code().equals("UA-43")
                && inner.region().code().equals("UA-40")
                && scenes.stream()
                        .anyMatch(scene ->
                                scene.region().equals(inner.region()) && Math.abs(outer.first() - scene.last()) <= 6);
        return country || peninsula;
    }
}
