package kordon.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands the numbers of a list out to its regions: "six over the Belgorod region, three over the Kaluga region", "Bryansk
 * Region: 72, Kursk Region: 14", "five each in Tula and Ryazan". A number counts for the regions up to the next number, or
 * from the number before, by which of them the list begins with.
 */
final class RegionTolls {
    /** No salvo has more drones. */
    private static final int MOST = 1_500;

    /** So many words stand between a place and its number. */
    private static final int CLOSE = 8;

    /** So many words can tell what kind of drones are counted. */
    private static final int KIND = 4;

    private RegionTolls() {}

    /** The number of each place; a place without one is absent, and all are where the clause is no list with numbers. */
    static Map<PlaceMention, Numbers.Count> of(Clause clause, List<PlaceMention> scenes, List<Numbers.Count> counts) {
        if (counts.isEmpty() || scenes.isEmpty()) {
            return Map.of();
        }
        List<Numbers.Count> own = counts.stream()
                .filter(count -> count.first() >= clause.from() && count.last() < clause.to() && !count.age())
                .filter(count -> count.value() <= MOST
                        && !Words.PEOPLE.has(clause.sentence().word(count.last() + 1))
                        && isShare(clause, count))
                .toList();
        Map<PlaceMention, Numbers.Count> found = new HashMap<>();
        if (own.isEmpty()) {
            return found;
        }
        List<Numbers.Count> after = own.stream()
                .filter(count -> count.first() > scenes.getFirst().last())
                .toList();
        boolean numbersLead = numbersLead(clause, scenes, own, after);
        for (PlaceMention scene : scenes) {
            Numbers.Count near = null;
            for (Numbers.Count count : numbersLead ? own : after) {
                if (numbersLead ? count.last() < scene.first() : near == null && count.first() > scene.last()) {
                    near = count;
                }
            }
            if (near != null) {
                found.put(scene, near);
            }
        }
        // A number before several regions is their total, unless the text says "each".
        if (!hasEach(clause, own)) {
            List<Numbers.Count> all = List.copyOf(found.values());
            found.values().removeIf(count -> all.stream().filter(count::equals).count() > 1);
        }
        return found;
    }

    /** Whether nothing but drones or missiles, or nothing at all, is counted: no sources, plants or hours. */
    private static boolean isShare(Clause clause, Numbers.Count count) {
        int next = count.last() + 1;
        String word = clause.sentence().word(next);
        if (next >= clause.to()
                || clause.sentence().token(next).isMark()
                || Words.LOCATIVE.has(word)
                || Words.SEPARATORS.has(word)
                || Words.AFTER_SHARES.has(word)
                || clause.places().stream().anyMatch(place -> place.first() == next)) {
            return true;
        }
        return clause.hits().stream()
                .anyMatch(hit -> hit.first() >= next
                        && hit.first() <= next + KIND
                        && (hit.as(Term.Armament.class) != null
                                || hit.is(Cue.TARGETS)
                                || hit.is(Cue.DOWN)
                                || hit.is(Cue.DESTROY)));
    }

    /** Whether the numbers stand before their places: where more of them do with no comma between, else by the first. */
    private static boolean numbersLead(
            Clause clause, List<PlaceMention> scenes, List<Numbers.Count> own, List<Numbers.Count> after) {
        int lead = 0;
        int follow = 0;
        for (PlaceMention scene : scenes) {
            lead += own.stream().anyMatch(count -> isClose(clause, count.last(), scene.first(), scenes)) ? 1 : 0;
            follow += own.stream().anyMatch(count -> isClose(clause, scene.last(), count.first(), scenes)) ? 1 : 0;
        }
        if (lead != follow) {
            return lead > follow;
        }
        PlaceMention first = scenes.getFirst();
        List<Numbers.Count> before =
                own.stream().filter(count -> count.last() < first.first()).toList();
        return !before.isEmpty()
                && isNear(before.getLast(), first)
                && (after.isEmpty() || after.size() + 1 >= distinctGroups(scenes, after));
    }

    /** Whether no comma, conjunction or other place stands between two tokens near each other. */
    private static boolean isClose(Clause clause, int from, int to, List<PlaceMention> scenes) {
        if (to <= from || to - from > CLOSE) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (Words.SEPARATORS.has(clause.sentence().word(i))) {
                return false;
            }
        }
        return scenes.stream().noneMatch(scene -> scene.first() > from && scene.last() < to);
    }

    private static int distinctGroups(List<PlaceMention> scenes, List<Numbers.Count> after) {
        int groups = 1;
        for (Numbers.Count count : after) {
            groups += scenes.stream().anyMatch(scene -> scene.first() > count.last()) ? 1 : 0;
        }
        return groups;
    }

    private static boolean hasEach(Clause clause, List<Numbers.Count> counts) {
        for (int i = clause.from(); i < clause.to(); i++) {
            String word = clause.sentence().word(i);
            // In Russian and Ukrainian the word has many other meanings: "по 12 над", but "по півдню".
            boolean each = word.charAt(0) < 128 || Numbers.at(counts, i + 1) != null;
            if (Words.EACH.has(word) && each) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Numbers.Count count, PlaceMention place) {
        return place.first() - count.last() <= 12;
    }
}
