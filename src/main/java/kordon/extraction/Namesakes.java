package kordon.extraction;

import java.util.List;

/** Tells where the name of a place is borne by something else: a person, a ship, a street, a government, a city's district. */
final class Namesakes {
    private Namesakes() {}

    /** Whether the name at a hit means no place of its own there. */
    static boolean isOther(Sentence sentence, int hitIndex, Term.Location location) {
        Hit hit = sentence.hits().get(hitIndex);
        boolean name = location.form() == Term.Location.Form.NAME
                && (isPerson(sentence, hitIndex, location)
                        || isNamedAfter(sentence, hit, location)
                        || isRiver(sentence, hit)
                        || isShip(sentence, hit));
        return name || isDistrictOfOther(sentence, hitIndex, location);
    }

    /** "Киевские власти": the government, not the unit around it. */
    static boolean isGovernment(Sentence sentence, int hitIndex, Term.Location adjective) {
        Hit hit = sentence.hits().get(hitIndex);
        Hit next = hitIndex + 1 < sentence.hits().size() ? sentence.hits().get(hitIndex + 1) : null;
        return next != null
                && next.is(Cue.OFFICE)
                && next.first() == hit.last() + 1
                && adjective.places().stream()
                        .anyMatch(place -> place.region().code().equals("UA-32")
                                || place.region().code().equals("RU-MOS"));
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

    /** The landing ship "Minsk": what sails under the name of a city. */
    private static boolean isShip(Sentence sentence, Hit hit) {
        boolean quoted = sentence.word(hit.first() - 1).equals("\"")
                && sentence.word(hit.last() + 1).equals("\"");
        int lead = hit.first() - (quoted ? 2 : 1);
        boolean cyrillic = sentence.word(hit.first()).codePoints().anyMatch(letter -> letter > 'z');
        // No town is put in quotation marks where Cyrillic is written.
        boolean site = sentence.hits().stream().anyMatch(other -> other.last() == lead && other.is(Cue.SITE));
        return Words.SHIPS.has(sentence.word(lead)) || quoted && cyrillic && !site && isTown(hit);
    }

    /** "Up the Dnipro from Kherson". */
    private static boolean isRiver(Sentence sentence, Hit hit) {
        boolean named = hit.first() == hit.last()
                && Words.RIVERS.has(sentence.word(hit.first()))
                && sentence.word(hit.first() - 1).equals("the");
        String next = sentence.word(hit.last() + 1);
        return named
                && (next.isEmpty()
                        || sentence.token(hit.last() + 1).isMark()
                        || Words.FROM.has(next)
                        || Words.JOINING.has(next)
                        || Words.LOCATIVE.has(next));
    }

    private static boolean isTown(Hit hit) {
        Term.Location location = hit.location();
        return location != null && location.places().stream().allMatch(place -> place.kind() == Place.Kind.SETTLEMENT);
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
                        .anyMatch(place -> place.kind() == Place.Kind.SETTLEMENT && place.isCity()
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
}
