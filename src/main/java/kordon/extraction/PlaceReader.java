package kordon.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.event.Region;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place a name means. A famous name means the famous place; a small place needs its region named in the
 * article; of several places with one name the one whose region is named nearest wins.
 */
final class PlaceReader {
    /** A town of this size is known without its region. */
    private static final int FAMOUS = 35_000;
    /** A name that only one town of at least this size has is accepted after a preposition. */
    private static final int KNOWN = 1_000;
    /** A city of this size is meant by its name, whatever else is called so. */
    private static final int CITY = 120_000;
    /** A shorter name would rather be another word. */
    private static final int LONG = 5;

    private final PlaceParts parts = new PlaceParts();

    /** The places of each sentence, in order. */
    List<List<PlaceMention>> read(List<Sentence> sentences) {
        Set<Region> named = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                Region region = certain(hit);
                if (region != null) {
                    named.add(region);
                }
            }
        }
        List<List<PlaceMention>> mentions = new ArrayList<>(sentences.size());
        List<Place> seen = new ArrayList<>();
        for (Sentence sentence : sentences) {
            mentions.add(read(sentence, named, seen));
        }
        return mentions;
    }

    private List<PlaceMention> read(Sentence sentence, Set<Region> named, List<Place> seen) {
        List<PlaceMention> found = new ArrayList<>();
        Set<Region> near = new HashSet<>();
        for (Hit hit : sentence.hits()) {
            Region region = certain(hit);
            if (region != null) {
                near.add(region);
            }
        }
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            Term.Location location = hit.location();
            if (location == null) {
                PlaceMention land = LandPlaces.of(sentence, hit);
                if (land != null) {
                    found.add(land);
                }
                continue;
            }
            Term.Location modifier = hit.adjective();
            if (modifier != null && isGovernment(sentence, i, modifier)) {
                continue;
            }
            boolean adjective = modifier != null
                    && !Words.VILLAGE.has(sentence.word(hit.first() - 1))
                    && parts.isPlace(sentence, i);
            if (adjective) {
                location = modifier;
            } else if (location.form() == Term.Location.Form.ADJECTIVE) {
                continue;
            }
            boolean name = location.form() == Term.Location.Form.NAME;
            if (name
                            && (isPerson(sentence, i, location)
                                    || isNamedAfter(sentence, hit, location)
                                    || isShip(sentence, hit))
                    || isDistrictOfOther(sentence, i, location)) {
                continue;
            }
            Place place = location.form() == Term.Location.Form.PHRASE
                            && location.places().size() > 1
                    ? lastNamed(location.places(), found, seen)
                    : choose(location, adjective, near, named, sentence, hit);
            place = inUnit(sentence, i, place);
            if (place != null) {
                seen.add(place);
                place = parts.oblastOfCapital(sentence, i, place);
                found.add(new PlaceMention(
                        place,
                        hit.first(),
                        hit.last(),
                        sentence.spanOf(hit.first(), hit.last()),
                        parts.of(sentence, i, place, found)));
            }
        }
        return found;
    }

    /** "Alexander Gusev", "Vladimir Saldo": a town's name beside another name that is no place. */
    private static boolean isPerson(Sentence sentence, int hitIndex, Term.Location location) {
        Hit hit = sentence.hits().get(hitIndex);
        if (location.places().stream().anyMatch(place -> place.kind() != Place.Kind.SETTLEMENT)) {
            return false;
        }
        boolean before = hit.first() > 0
                && isOtherName(sentence, hit.first() - 1)
                && !PlaceParts.isLocative(sentence.word(hit.first() - 1));
        boolean placed = hit.first() > 0 && PlaceParts.isLocative(sentence.word(hit.first() - 1));
        int next = hit.last() + (sentence.word(hit.last() + 1).equals("]") ? 2 : 1);
        return before || !placed && next < sentence.size() && isOtherName(sentence, next);
    }

    /** "Киевские власти": the government, not the unit around it. */
    private static boolean isGovernment(Sentence sentence, int hitIndex, Term.Location adjective) {
        Hit hit = sentence.hits().get(hitIndex);
        Hit next = hitIndex + 1 < sentence.hits().size() ? sentence.hits().get(hitIndex + 1) : null;
        return next != null
                && next.is(Cue.OFFICE)
                && next.first() == hit.last() + 1
                && adjective.places().stream()
                        .anyMatch(place -> place.region().code().equals("UA-32")
                                || place.region().code().equals("RU-MOS"));
    }

    /** The landing ship "Minsk": what sails under the name of a city. */
    private static boolean isShip(Sentence sentence, Hit hit) {
        boolean quoted = sentence.word(hit.first() - 1).equals("\"")
                && sentence.word(hit.last() + 1).equals("\"");
        int lead = hit.first() - (quoted ? 2 : 1);
        return Words.SHIPS.has(sentence.word(lead));
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

    /** "Pokrovska Street", "the Azov regiment": what is called after a place. */
    private static boolean isNamedAfter(Sentence sentence, Hit hit, Term.Location location) {
        boolean after = Words.NAMED_AFTER.has(sentence.word(hit.last() + 1))
                || Words.NAMED_AFTER.has(sentence.word(hit.last() + 2))
                        && sentence.token(hit.last() + 1).capital()
                || Words.STREETS.has(sentence.word(hit.first() - 1));
        return after
                && location.places().stream()
                        .noneMatch(place -> place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.COUNTRY);
    }

    /** "The Kiev district of Donetsk": a part of a city that is called after another. */
    private static boolean isDistrictOfOther(Sentence sentence, int hitIndex, Term.Location location) {
        List<Hit> hits = sentence.hits();
        Place.Kind kind = location.places().getFirst().kind();
        if (hitIndex + 2 >= hits.size() || kind == Place.Kind.REGION && location.form() == Term.Location.Form.NAME) {
            return false;
        }
        Hit hit = hits.get(hitIndex);
        Hit district = hits.get(hitIndex + 1);
        Term.Location city = hits.get(hitIndex + 2).location();
        int gap = hits.get(hitIndex + 2).first() - district.last() - 1;
        boolean linked = gap == 0 && city != null && city.form() == Term.Location.Form.NAME
                || gap == 1 && sentence.word(district.last() + 1).equals("of");
        return district.is(Cue.DISTRICT)
                && district.first() == hit.last() + 1
                && city != null
                && linked
                && city.places().stream()
                        .anyMatch(place -> place.kind() == Place.Kind.SETTLEMENT && place.people() >= FAMOUS
                                || place.kind() == Place.Kind.CAPITAL)
                && city.places().stream().noneMatch(place -> location.places().contains(place));
    }

    private static boolean isOtherName(Sentence sentence, int token) {
        Token word = sentence.token(token);
        if (word.kind() != Token.Kind.WORD || !word.capital() || word.shouted() || token == 0) {
            return false;
        }
        for (Hit hit : sentence.hits()) {
            if (hit.first() <= token && token <= hit.last()) {
                return false;
            }
        }
        return !sentence.inTitle();
    }

    /** In "the village of Murom in the Belgorod region" the unit tells which Murom, known or not. */
    private static @Nullable Place inUnit(Sentence sentence, int hitIndex, @Nullable Place place) {
        boolean town = place == null || place.kind() == Place.Kind.SETTLEMENT;
        Hit hit = sentence.hits().get(hitIndex);
        int at = hit.last() + 1;
        for (int i = hitIndex + 1; town && i < sentence.hits().size(); i++) {
            Hit next = sentence.hits().get(i);
            if (next.first() == hit.last() + 1 || next.first() - at > 2 || !leadsToUnit(sentence, at, next.first())) {
                return place;
            }
            Term.Location location = next.location();
            if (location == null) {
                return place;
            }
            Place outer = location.places().getFirst();
            boolean listed = sentence.word(at).equals(",") && place != null && place.people() >= FAMOUS
                    || sentence.word(next.last()).endsWith("s");
            if (outer.kind() == Place.Kind.REGION && location.places().size() == 1) {
                if (listed) {
                    return place;
                }
                boolean same = place != null && place.region().equals(outer.region());
                Token name = sentence.token(hit.first());
                String written = name.text().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + name.text().substring(1);
                return same ? place : new Place(written, outer.region(), Place.Kind.SETTLEMENT, 0);
            }
            if (outer.kind() != Place.Kind.COUNTRY) {
                return place;
            }
            at = next.last() + (sentence.word(next.last() + 1).equals("'s") ? 2 : 1);
        }
        return place;
    }

    private static boolean leadsToUnit(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Words.TO_UNIT.has(sentence.word(i))) {
                return false;
            }
        }
        return true;
    }

    /** "The capital": of the country where the text is set, else the one that it named last. */
    private static @Nullable Place lastNamed(List<Place> places, List<PlaceMention> found, List<Place> seen) {
        List<Place> named = new ArrayList<>(seen);
        found.forEach(mention -> named.add(mention.place()));
        for (Place last : named.reversed()) {
            for (Place place : places) {
                boolean unit = last.kind() == Place.Kind.REGION || last.kind() == Place.Kind.SETTLEMENT;
                boolean country = place.region().country().equals(last.region().country());
                if (unit && country
                        || last.kind() == Place.Kind.CAPITAL && place.region().equals(last.region())) {
                    return place;
                }
            }
        }
        return null;
    }

    /** The region of a name that means one region without context. */
    private static @Nullable Region certain(Hit hit) {
        Term.Location location = hit.location();
        if (location == null) {
            return null;
        }
        for (Place place : location.places()) {
            boolean unit = place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.DISTRICT;
            if (place.kind() == Place.Kind.CAPITAL || unit || place.people() >= FAMOUS) {
                return place.region();
            }
        }
        return null;
    }

    private static @Nullable Place choose(
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
        if (best == null || best.kind() != Place.Kind.SETTLEMENT || adjective) {
            return best;
        }
        boolean context = near.contains(best.region()) || all.contains(best.region());
        boolean village = Words.VILLAGE.has(sentence.word(hit.first() - 1))
                || Words.VILLAGE.has(sentence.word(hit.first() - 2))
                        && sentence.word(hit.first() - 1).equals("of");
        if (village && best.people() >= FAMOUS) {
            // A village has the name of a city elsewhere.
            return null;
        }
        boolean several = location.places().stream()
                .anyMatch(place ->
                        !place.region().equals(location.places().getFirst().region()));
        boolean namesake = several && best.people() < CITY;
        if (!near.isEmpty() && !near.contains(best.region()) && (village || namesake)) {
            return null;
        }
        boolean elsewhere = !near.isEmpty() && !near.contains(best.region()) && best.people() < KNOWN;
        if (elsewhere && !village) {
            return null;
        }
        if (best.people() >= FAMOUS || context) {
            return best;
        }
        Region region = best.region();
        boolean lonely =
                location.places().stream().allMatch(place -> place.region().equals(region));
        String before = hit.first() == 0 ? "" : sentence.word(hit.first() - 1);
        String ahead = hit.first() < 2 ? "" : sentence.word(hit.first() - 2);
        boolean named = Words.SETTLEMENT.has(before) || before.equals("of") && Words.SETTLEMENT.has(ahead);
        boolean known = near.isEmpty() && best.people() >= KNOWN
                || near.isEmpty() && sentence.word(hit.first()).length() >= LONG;
        boolean foreign = all.stream().noneMatch(other -> other.country().equals(region.country())) && !all.isEmpty();
        return lonely && !foreign && (named && near.isEmpty() || known && PlaceParts.isLocative(before)) ? best : null;
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
}
