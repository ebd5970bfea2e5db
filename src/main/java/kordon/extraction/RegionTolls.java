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

    private RegionTolls() {}

    /** The number of each place; a place without one is absent, and all are where the clause is no list with numbers. */
    static Map<PlaceMention, Numbers.Count> of(Clause clause, List<PlaceMention> scenes, List<Numbers.Count> counts) {
        if (counts.isEmpty() || scenes.isEmpty()) {
            return Map.of();
        }
        List<Numbers.Count> own = counts.stream()
                .filter(count -> count.first() >= clause.from() && count.last() < clause.to() && !count.age())
                .filter(count -> count.value() <= MOST
                        && !Words.PEOPLE.has(clause.sentence().word(count.last() + 1)))
                .toList();
        Map<PlaceMention, Numbers.Count> found = new HashMap<>();
        if (own.isEmpty()) {
            return found;
        }
        PlaceMention first = scenes.getFirst();
        List<Numbers.Count> before =
                own.stream().filter(count -> count.last() < first.first()).toList();
        List<Numbers.Count> after =
                own.stream().filter(count -> count.first() > first.last()).toList();
        boolean numbersLead = !before.isEmpty()
                && isNear(clause, before.getLast(), first)
                && (after.isEmpty() || after.size() + 1 >= distinctGroups(scenes, after));
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
        if (!hasEach(clause)) {
            List<Numbers.Count> all = List.copyOf(found.values());
            found.values().removeIf(count -> all.stream().filter(count::equals).count() > 1);
        }
        return found;
    }

    private static int distinctGroups(List<PlaceMention> scenes, List<Numbers.Count> after) {
        int groups = 1;
        for (Numbers.Count count : after) {
            groups += scenes.stream().anyMatch(scene -> scene.first() > count.last()) ? 1 : 0;
        }
        return groups;
    }

    private static boolean hasEach(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (Words.EACH.has(clause.sentence().word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Clause clause, Numbers.Count count, PlaceMention place) {
        return place.first() - count.last() <= 12;
    }
}
