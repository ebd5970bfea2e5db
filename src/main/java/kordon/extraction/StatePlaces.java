package kordon.extraction;

import java.util.Set;
import kordon.event.Region;

/** Tells where the name of a state or capital means the land that is attacked, and not its government. */
final class StatePlaces {
    /** So many words can stand between a state and what it shoots down, or between an owner and the part of a city. */
    private static final int NEAR = 4;

    /** So many words can stand between a blow and the far country that it hits. */
    private static final int FAR_BLOW = 5;
    /** Countries beside the war, into which munitions stray. */
    private static final Set<String> NEIGHBOURS =
            Set.of("PL", "RO", "MD", "MD-SN", "LT", "LV", "EE", "FI", "BY", "XB", "XA", "XL");

    private StatePlaces() {}

    /** The name of a state or capital is a scene only where the sentence puts it there or hits it. */
    static boolean isStruck(Sentence sentence, int hitIndex, int lead, Place place) {
        Hit hit = sentence.hits().get(hitIndex);
        String previous = sentence.word(lead);
        boolean neutral = isNeutral(place);
        if (neutral && isFarAway(place.region())) {
            return isHitFarAway(sentence, hitIndex, lead);
        }
        if (isOwnerOfLand(sentence, hit, neutral)) {
            return true;
        }
        if (sentence.word(hit.last() + 1).equals("'s")) {
            return Words.LOCATIVE.has(previous) && (neutral || isPartOfCity(sentence, hit.last() + 2));
        }
        if (Words.AIMED.has(previous)) {
            return isAimedAt(sentence, hitIndex, lead);
        }
        if (previous.equals("for") && lead == 0) {
            return true;
        }
        if (neutral && Words.LAND.has(previous) && Words.LOCATIVE.has(sentence.word(lead - 1))) {
            return true;
        }
        if (Words.LOCATIVE.has(previous)) {
            return !Words.WAR.has(sentence.word(lead - 1));
        }
        if (Words.BLOWS.has(previous) && place.kind() == Place.Kind.COUNTRY) {
            return false;
        }
        Hit blow = hitIndex > 0 ? sentence.hits().get(hitIndex - 1) : null;
        int verb = verbBefore(sentence, lead);
        if (blow != null && blow.last() == verb && (blow.is(Cue.STRIKE) || neutral && blow.is(Cue.LAUNCH))) {
            return true;
        }
        Hit next = hitIndex + 1 < sentence.hits().size() ? sentence.hits().get(hitIndex + 1) : null;
        if (place.kind() == Place.Kind.CAPITAL && isScarred(sentence, hit.last() + 1)) {
            return true;
        }
        if (next == null || next.first() - hit.last() > NEAR) {
            return false;
        }
        boolean passive = Words.BE.has(sentence.word(next.first()));
        for (int i = hit.last() + 1; i < next.first(); i++) {
            passive |= Words.BE.has(sentence.word(i));
        }
        // A neutral country shoots down over its own land.
        boolean active = sentence.word(next.first()).endsWith("ing");
        return passive && !active ? next.is(Cue.STRIKE) : neutral && next.is(Cue.DOWN);
    }

    /** Whether it is a country that this war doesn't reach. */
    static boolean isFarAway(Region region) {
        String country = region.country();
        return !country.equals("UA")
                && !country.equals("RU")
                && !NEIGHBOURS.contains(region.code())
                && region.isTopLevel();
    }

    /** Of a country far from the war much is told: only a blow that is struck there makes it a scene. */
    private static boolean isHitFarAway(Sentence sentence, int hitIndex, int lead) {
        boolean placed = Words.LOCATIVE.has(sentence.word(lead));
        for (int i = hitIndex - 1; i >= 0; i--) {
            Hit blow = sentence.hits().get(i);
            if (blow.is(Cue.SPEECH) || lead - blow.last() > FAR_BLOW) {
                return false;
            }
            if (blow.is(Cue.STRIKE)) {
                return placed || blow.last() == lead;
            }
        }
        return false;
    }

    /** Steps back over "among others": "атакували, зокрема, Київ". */
    private static int verbBefore(Sentence sentence, int lead) {
        int verb = lead;
        boolean especially = false;
        while (sentence.word(verb).equals(",") || Words.ESPECIALLY.has(sentence.word(verb))) {
            especially |= !sentence.word(verb).equals(",");
            verb--;
        }
        return especially ? verb : lead;
    }

    /** Whether an attack or a weapon stands shortly before the preposition: "an attack on", "missiles at". */
    static boolean isAimedAt(Sentence sentence, int hitIndex, int preposition) {
        for (int i = hitIndex - 1;
                i >= 0 && preposition - sentence.hits().get(i).last() <= 6;
                i--) {
            Hit hit = sentence.hits().get(i);
            if (hit.is(Cue.STRIKE) || hit.is(Cue.LAUNCH) || hit.is(Cue.DOWN) || hit.as(Term.Armament.class) != null) {
                return !Words.WAR.has(sentence.word(preposition - 1));
            }
        }
        return false;
    }

    /** A country that has no part in the war. */
    private static boolean isNeutral(Place place) {
        String country = place.region().country();
        return !country.equals("UA") && !country.equals("RU") && place.kind() == Place.Kind.COUNTRY;
    }

    /** "Poland said that drones had entered its airspace", "Ukraine, whose cities were hit". */
    private static boolean isOwnerOfLand(Sentence sentence, Hit state, boolean neutral) {
        for (int i = state.last() + 1; i < sentence.size(); i++) {
            boolean whose = sentence.word(i).equals("whose") && i <= state.last() + 2;
            if (!whose && !(neutral && Words.POSSESSIVE.has(sentence.word(i)))) {
                continue;
            }
            for (int land = i + 1; land <= i + 2; land++) {
                if (Words.LAND.has(sentence.word(land))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Kyiv, under curfew until the morning, saw one person die". */
    private static boolean isScarred(Sentence sentence, int from) {
        int to = sentence.word(from).equals(",") ? from + 3 * NEAR : from + 1;
        for (int i = from; i <= to; i++) {
            if (Words.SCARRED.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "In Kyiv's Podil district". */
    private static boolean isPartOfCity(Sentence sentence, int from) {
        for (int i = from; i <= from + NEAR; i++) {
            if (Words.CITY_PARTS.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }
}
