package kordon.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.event.Region;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of several places a name means. A famous name means the famous place; a small place needs its region
 * named in the article; of several places with one name the one whose region is named nearest wins.
 */
final class PlaceSense {
    /** A name that only one town of at least this size has is accepted after a preposition. */
    private static final int KNOWN = 1_000;
    /** A city of this size is meant by its name, whatever else is called so. */
    private static final int CITY = 120_000;
    /** A shorter name would rather be another word. */
    private static final int LONG = 5;

    private PlaceSense() {}

    /** "The capital": of the country where the text is set, else the one that it named last. */
    static @Nullable Place lastNamed(List<Place> places, List<PlaceMention> found, List<Place> seen) {
        List<Place> named = new ArrayList<>(seen);
        found.forEach(mention -> named.add(mention.place()));
        for (Place last : named.reversed()) {
            for (Place place : places) {
                boolean unit = (last.kind() == Place.Kind.REGION || last.kind() == Place.Kind.SETTLEMENT)
                        && !SideRule.isHeldByRussia(last.region());
                boolean country = place.region().country().equals(last.region().country());
                if (unit && country
                        || last.kind() == Place.Kind.CAPITAL && place.region().equals(last.region())) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Of several quarters with one name, that of the city or unit named last, where the sentence doesn't tell. */
    static @Nullable Place quarterOf(
            @Nullable Place chosen, Term.Location location, Set<Region> near, List<Place> seen) {
        if (chosen == null || chosen.kind() != Place.Kind.DISTRICT || near.contains(chosen.region())) {
            return chosen;
        }
        for (Place last : seen.reversed()) {
            for (Place place : location.places()) {
                if (last.kind() != Place.Kind.CAPITAL && last.region().equals(place.region())) {
                    return place;
                }
            }
        }
        return chosen;
    }

    /** The region of a name that means one region without context. */
    static @Nullable Region certain(Hit hit) {
        Term.Location location = hit.location();
        if (location == null) {
            return null;
        }
        Place town = null;
        for (Place place : location.places()) {
            boolean unit =
                    place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.DISTRICT && !several(location);
            if (place.kind() == Place.Kind.CAPITAL || unit) {
                return place.region();
            }
            town = place.isFamous() && (town == null || place.people() > town.people()) ? place : town;
        }
        return town == null ? null : town.region();
    }

    static @Nullable Place choose(
            Term.Location location, boolean adjective, Set<Region> near, Set<Region> all, Sentence sentence, Hit hit) {
        Set<Region> others = others(near, sentence, hit);
        Place best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Place place : location.places()) {
            int score = score(place, others, all);
            if (score > bestScore) {
                best = place;
                bestScore = score;
            }
        }
        boolean context = best != null && (near.contains(best.region()) || all.contains(best.region()));
        if (best != null && best.kind() == Place.Kind.DISTRICT && several(location)) {
            return context ? best : null;
        }
        if (best == null || best.kind() != Place.Kind.SETTLEMENT || adjective) {
            return best;
        }
        boolean village = Words.VILLAGE.has(sentence.word(hit.first() - 1))
                || Words.VILLAGE.has(sentence.word(hit.first() - 2))
                        && sentence.word(hit.first() - 1).equals("of");
        if (village && best.isCity()) {
            // A village has the name of a city elsewhere.
            return null;
        }
        boolean several = several(location);
        boolean namesake = several && best.people() < CITY;
        if (!near.isEmpty() && !near.contains(best.region()) && (village || namesake)) {
            return null;
        }
        boolean elsewhere = !near.isEmpty() && !near.contains(best.region()) && best.people() < KNOWN;
        if (elsewhere && !village) {
            return null;
        }
        if (best.isFamous() || context) {
            return best;
        }
        Region region = best.region();
        boolean lonely = !several;
        String before = hit.first() == 0 ? "" : sentence.word(hit.first() - 1);
        String ahead = hit.first() < 2 ? "" : sentence.word(hit.first() - 2);
        boolean named = Words.SETTLEMENT.has(before) || before.equals("of") && Words.SETTLEMENT.has(ahead);
        boolean known = near.isEmpty() && best.people() >= KNOWN
                || near.isEmpty() && sentence.word(hit.first()).length() >= LONG;
        boolean foreign = all.stream().noneMatch(other -> tellsCountry(other, region)) && !all.isEmpty();
        return lonely
                        && !foreign
                        && (named && near.isEmpty()
                                || known && (PlaceParts.isLocative(before) || isStruck(sentence, hit)))
                ? best
                : null;
    }

    /** Whether a unit named in the article lies in the country of another. A capital may only stand for its government. */
    private static boolean tellsCountry(Region named, Region region) {
        return named.country().equals(region.country()) && !named.kind().equals("city");
    }

    /** Whether places of more regions than one have the name. */
    private static boolean several(Term.Location location) {
        Region first = location.places().getFirst().region();
        return location.places().stream().anyMatch(place -> !place.region().equals(first));
    }

    /** "Attacked Rylsk": the name follows the blow. */
    private static boolean isStruck(Sentence sentence, Hit name) {
        return sentence.hits().stream().anyMatch(hit -> hit.last() == name.first() - 1 && hit.is(Cue.STRIKE));
    }

    private static int score(Place place, Set<Region> near, Set<Region> named) {
        int score = switch (place.kind()) {
            case COUNTRY, SEA, CAPITAL -> 60;
            case REGION, FACILITY -> 50;
            case DISTRICT -> 45;
            case SETTLEMENT -> place.people() == 0 ? 0 : (int) (5 * Math.log10(place.people()));
        };
        score += near.contains(place.region()) ? 40 : 0;
        return score + (named.contains(place.region()) ? 20 : 0);
    }

    /** The regions that others than the hit name: no town tells by itself which of its namesakes it is. */
    private static Set<Region> others(Set<Region> near, Sentence sentence, Hit hit) {
        Region own = certain(hit);
        boolean again = sentence.hits().stream().anyMatch(other -> other != hit && own == certain(other));
        Term.Location location = hit.location();
        boolean town =
                location != null && location.places().stream().allMatch(place -> place.kind() == Place.Kind.SETTLEMENT);
        if (own == null || again || !town) {
            return near;
        }
        Set<Region> others = new HashSet<>(near);
        others.remove(own);
        return others;
    }
}
