package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Tells the scene of an attack from a place that is named for another reason: a government called by its seat, the place
 * that an official speaks for, a launch site, a border, a journey, a dateline.
 */
final class PlaceParts {
    /** So far from a place the name of what it lies beside can stand. */
    private static final int BESIDE = 6;

    static boolean isLocative(String word) {
        return Words.LOCATIVE.has(word);
    }

    /** Whether an adjective of a place stands for the place: with a unit, a district or a plant, alone or in a list. */
    boolean isPlace(Sentence sentence, int hitIndex) {
        List<Hit> hits = sentence.hits();
        Hit hit = hits.get(hitIndex);
        int at = hit.last() + 1;
        for (int i = hitIndex + 1; i < hits.size(); i++) {
            Hit next = hits.get(i);
            if (!joined(sentence, at, next.first())) {
                break;
            }
            if (next.is(Cue.UNIT) || next.is(Cue.DISTRICT) || next.is(Cue.SITE) || next.is(Cue.OFFICE)) {
                return true;
            }
            if (next.location() == null) {
                break;
            }
            if (isUnit(next)) {
                return true;
            }
            at = next.last() + 1;
        }
        if (isElliptic(sentence, hit, at)) {
            return true;
        }
        boolean list = sentence.has(Cue.UNIT) || sentence.hits().stream().anyMatch(PlaceParts::isUnit);
        return list && hit.first() > 0 && Words.LOCATIVE.has(sentence.word(hit.first() - 1)) && endsGroup(sentence, at);
    }

    /** "В Тульской 40", "20 - Астраханской": a unit whose noun is left out of a list with numbers. */
    private static boolean isElliptic(Sentence sentence, Hit hit, int next) {
        Term.Location location = hit.adjective();
        boolean unit = location != null
                && location.places().stream().anyMatch(place -> place.kind() == Place.Kind.REGION)
                && Words.UNIT_ENDINGS.has(ending(sentence.word(hit.last())));
        if (!unit || hit.first() == 0) {
            return false;
        }
        String before = sentence.word(hit.first() - 1);
        boolean counted = isNumber(sentence, hit.first() - 1) && endsGroup(sentence, next)
                || Words.LOCATIVE.has(before) && isNumber(sentence, hit.first() - 2);
        boolean dash = before.equals("-") && hit.first() > 1 && isNumber(sentence, hit.first() - 2);
        boolean preposition = Words.LOCATIVE.has(before);
        boolean told = isNumber(sentence, next) || sentence.word(next).equals("-");
        for (Hit other : sentence.hits()) {
            told |= other.first() == next && (other.isHappening() || other.as(Term.Numeral.class) != null);
        }
        boolean phrase = Words.LOCATIVE.has(sentence.word(next)) || Words.FROM.has(sentence.word(next));
        boolean units = sentence.has(Cue.UNIT) || sentence.hits().stream().anyMatch(PlaceParts::isUnit);
        boolean chained = Words.JOINING.has(before)
                && units
                && endsGroup(sentence, next)
                && sentence.hits().stream()
                        .anyMatch(other -> other.last() == hit.first() - 2 && other.adjective() != null);
        return chained || counted || dash && endsGroup(sentence, next) || preposition && (told || dash || phrase);
    }

    private static String ending(String word) {
        return word.substring(Math.max(0, word.length() - 4));
    }

    private static boolean isNumber(Sentence sentence, int token) {
        return token >= 0
                && token < sentence.size()
                && (sentence.token(token).kind() == Token.Kind.NUMBER
                        || sentence.hits().stream()
                                .anyMatch(hit -> hit.last() == token && hit.as(Term.Numeral.class) != null));
    }

    private static boolean isUnit(Hit hit) {
        Term.Location location = hit.location();
        return location != null
                && location.form() == Term.Location.Form.NAME
                && location.places().getFirst().kind() == Place.Kind.REGION;
    }

    private static boolean endsGroup(Sentence sentence, int at) {
        String word = sentence.word(at);
        return word.isEmpty() || Words.JOINING.has(word) || ".;:-–)".contains(word);
    }

    private static boolean joined(Sentence sentence, int from, int to) {
        boolean adjacent = from == to;
        for (int i = from; i < to; i++) {
            if (!Words.JOINING.has(sentence.word(i))) {
                return to - from == 1 && !sentence.token(i).isMark();
            }
        }
        return adjacent || to - from <= 2;
    }

    /** In "the Moscow, Bryansk and Kursk regions" the capital's name means the unit around it. */
    Place oblastOfCapital(Sentence sentence, int hitIndex, Place place) {
        if (place.kind() != Place.Kind.CAPITAL) {
            return place;
        }
        List<Hit> hits = sentence.hits();
        int at = hits.get(hitIndex).last() + 1;
        for (int i = hitIndex + 1;
                i < hits.size() && joined(sentence, at, hits.get(i).first());
                i++) {
            Hit next = hits.get(i);
            Term.Location location = next.location();
            boolean units = next.is(Cue.UNIT) || location != null && endsWithUnits(sentence, next);
            if (units && place.region().code().equals("RU-MOW")) {
                return new Place("Moscow Oblast", Regions.get("RU-MOS"), Place.Kind.REGION, 0);
            }
            if (units && place.region().code().equals("UA-30")) {
                return new Place("Kyiv Oblast", Regions.get("UA-32"), Place.Kind.REGION, 0);
            }
            if (location == null) {
                break;
            }
            at = next.last() + 1;
        }
        return place;
    }

    private static boolean endsWithUnits(Sentence sentence, Hit hit) {
        String last = sentence.word(hit.last());
        return last.equals("regions") || last.equals("oblasts") || last.equals("provinces");
    }

    /** The part that the place plays in its sentence. */
    PlaceMention.Part of(Sentence sentence, int hitIndex, Place place, List<PlaceMention> before) {
        Hit hit = sentence.hits().get(hitIndex);
        boolean state = place.kind() == Place.Kind.CAPITAL || place.kind() == Place.Kind.COUNTRY;
        if (SpeakerPlaces.isDateline(sentence, hit)) {
            return PlaceMention.Part.OTHER;
        }
        if (hit.first() > 0 && Words.SHIELDING.has(sentence.word(hit.first() - 1))) {
            return PlaceMention.Part.OTHER;
        }
        if (SpeakerPlaces.isWhereSpoken(sentence, hitIndex)) {
            return PlaceMention.Part.OTHER;
        }
        if (SpeakerPlaces.speaks(sentence, hitIndex)) {
            return PlaceMention.Part.SPEAKER;
        }
        if (isFurtherOrigin(sentence, hit, before)) {
            return PlaceMention.Part.ORIGIN;
        }
        PlaceMention.Part joined = ofList(sentence, hit, before);
        // "… over the Tula region; Kyiv did not comment": a government, no further scene.
        boolean government = state && sentence.word(hit.first() - 1).equals(";");
        if (joined != null && !government) {
            return joined;
        }
        int lead = skipDeterminers(sentence, hit.first() - 1);
        String previous = sentence.word(lead);
        boolean gathered = previous.equals("from") && Words.TALLY.has(sentence.word(lead - 1));
        if (Words.FROM.has(previous) && !gathered || follows(sentence, hitIndex, Cue.ORIGIN, 5)) {
            return PlaceMention.Part.ORIGIN;
        }
        if (follows(sentence, hitIndex, Cue.BORDERS, 4) || follows(sentence, hitIndex, Cue.TRAVEL, 3)) {
            return PlaceMention.Part.OTHER;
        }
        boolean linked = hitIndex > 0
                && sentence.hits().get(hitIndex - 1).location() != null
                && sentence.hits().get(hitIndex - 1).last() == lead - 1;
        boolean shared = Words.SHARED.has(sentence.word(lead - 1));
        if (previous.equals("to") && !shared && (linked || !StatePlaces.isAimedAt(sentence, hitIndex, lead))) {
            return PlaceMention.Part.OTHER;
        }
        if (isBesideLast(sentence, hit, before)) {
            return PlaceMention.Part.OTHER;
        }
        if (place.kind() == Place.Kind.SEA) {
            if (isFleet(sentence, lead - 1) && firesAfter(sentence, hitIndex)) {
                return PlaceMention.Part.ORIGIN;
            }
            return Set.of("through", "across").contains(previous) ? PlaceMention.Part.OTHER : PlaceMention.Part.SCENE;
        }
        return !state || StatePlaces.isStruck(sentence, hitIndex, lead, place)
                ? PlaceMention.Part.SCENE
                : PlaceMention.Part.OTHER;
    }

    /** Whether ships are named there that nothing was sent at. */
    private static boolean isFleet(Sentence sentence, int token) {
        String before = sentence.word(token - 1);
        boolean opens = token == 0 || Words.FROM.has(before) || Words.JOINING.has(before) || before.equals("the");
        return opens && Words.FLEETS.has(sentence.word(token));
    }

    /** "Ships in the Black Sea fired Kalibrs". */
    private static boolean firesAfter(Sentence sentence, int hitIndex) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            boolean fires = hits.get(i).is(Cue.LAUNCH) || hits.get(i).as(Term.Armament.class) != null;
            if (i < hitIndex && hits.get(i).is(Cue.STRIKE)) {
                return false;
            }
            if (i > hitIndex && fires) {
                return true;
            }
        }
        return false;
    }

    /** "In Nikopol, near the Zaporizhzhia nuclear plant": what only says where the place before it lies. */
    private static boolean isBesideLast(Sentence sentence, Hit hit, List<PlaceMention> before) {
        PlaceMention last = before.isEmpty() ? null : before.getLast();
        if (last == null || !last.isScene() || last.isCountry() || hit.first() - last.last() > BESIDE) {
            return false;
        }
        for (int i = last.last() + 1; i < hit.first(); i++) {
            if (Words.BESIDE.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static int skipDeterminers(Sentence sentence, int at) {
        int i = at;
        while (i > 0 && Words.BETWEEN.has(sentence.word(i))
                || sentence.word(i).startsWith("окупован")
                || sentence.word(i).startsWith("оккупирован")
                || sentence.word(i).startsWith("тимчасово")) {
            i--;
        }
        return i;
    }

    /** "From Kursk, Oryol - Russia; Hvardiyske - occupied Crimea": the list of launch sites goes on. */
    private static boolean isFurtherOrigin(Sentence sentence, Hit hit, List<PlaceMention> before) {
        if (before.isEmpty() || before.getLast().part() != PlaceMention.Part.ORIGIN) {
            return false;
        }
        boolean mark = false;
        for (int i = before.getLast().last() + 1; i < hit.first(); i++) {
            boolean name = sentence.token(i).capital();
            if (!name && !Words.JOINING.has(sentence.word(i)) && !Words.ORIGIN_LIST.has(sentence.word(i))) {
                return false;
            }
            mark |= sentence.token(i).isMark() || Words.AND.has(sentence.word(i));
        }
        return mark;
    }

    /** A place in a list plays the part of the one before it. */
    private static PlaceMention.@Nullable Part ofList(Sentence sentence, Hit hit, List<PlaceMention> before) {
        if (before.isEmpty()) {
            return null;
        }
        PlaceMention last = before.getLast();
        int gap = hit.first() - last.last() - 1;
        if (gap < 1 || gap > 3 || last.part() == PlaceMention.Part.SPEAKER) {
            return null;
        }
        boolean conjunction = false;
        for (int i = last.last() + 1; i < hit.first(); i++) {
            String word = sentence.word(i);
            if (!Words.JOINING.has(word) && !word.equals("the")) {
                return null;
            }
            conjunction |= Words.JOINING.has(word) && !word.equals(",");
        }
        boolean country = last.isCountry() || sentence.word(last.last() + 1).equals("'s");
        return country || last.part() == PlaceMention.Part.OTHER && !conjunction ? null : last.part();
    }

    private static boolean follows(Sentence sentence, int hitIndex, Cue cue, int within) {
        int first = sentence.hits().get(hitIndex).first();
        for (int i = hitIndex - 1; i >= 0; i--) {
            Hit hit = sentence.hits().get(i);
            if (first - hit.last() > within) {
                return false;
            }
            if (hit.is(cue)) {
                return true;
            }
            if (hit.is(Cue.STRIKE) || hit.is(Cue.LAUNCH)) {
                return false;
            }
        }
        return false;
    }
}
