package kordon.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands victims out to the places of one clause: "two were killed in the Donetsk region, one in the Kherson region". That
 * nobody was hurt is true of each.
 */
final class VictimShares {
    private VictimShares() {}

    /** The victims of each place; a place of which nothing is told is absent. */
    static Map<PlaceMention, Tolls> of(
            Clause clause, List<PlaceMention> scenes, List<Numbers.Count> counts, Tolls together) {
        Map<PlaceMention, Tolls> shares = new HashMap<>();
        if (isNone(together)) {
            scenes.forEach(scene -> shares.put(scene, together.victims()));
            return shares;
        }
        if (!clause.hasAny(Cue.KILL, Cue.HURT)) {
            return shares;
        }
        boolean numbersLead = counts.stream()
                .anyMatch(count -> count.first() >= clause.from()
                        && count.last() < scenes.getFirst().first());
        boolean killed = true;
        int shared = 0;
        for (int i = 0; i < scenes.size(); i++) {
            Clause part = part(clause, scenes, i, numbersLead);
            if (part.hasAny(Cue.KILL, Cue.HURT)) {
                killed = part.has(Cue.KILL);
            }
            Tolls tolls = TollReader.read(part, counts).victims();
            Numbers.Count only = only(part, counts);
            if (tolls.isEmpty() && only != null) {
                Tolls count = Tolls.NONE;
                var number = CountedAttack.number(part, only);
                tolls = killed ? Tolls.of(number, count.injured()) : Tolls.of(count.killed(), number);
            }
            if (!tolls.isEmpty()) {
                shares.put(scenes.get(i), tolls);
                shared++;
            }
        }
        // One number for several places is their sum.
        return shared < scenes.size() ? Map.of() : shares;
    }

    /** Nobody killed or hurt, and nothing else said of victims. */
    private static boolean isNone(Tolls tolls) {
        boolean killed = tolls.killed() == null || tolls.killed().value() == 0;
        boolean injured = tolls.injured() == null || tolls.injured().value() == 0;
        return killed && injured && !tolls.victims().isEmpty();
    }

    private static Clause part(Clause clause, List<PlaceMention> scenes, int i, boolean numbersLead) {
        boolean last = i + 1 == scenes.size();
        int from = numbersLead
                ? i == 0 ? clause.from() : scenes.get(i - 1).last() + 1
                : i == 0 ? clause.from() : scenes.get(i).first();
        int to = last
                ? clause.to()
                : numbersLead ? scenes.get(i).last() + 1 : scenes.get(i + 1).first();
        return Clause.of(clause.sentence(), from, Math.max(from, to), clause.places(), clause.days());
    }

    private static Numbers.Count only(Clause part, List<Numbers.Count> counts) {
        List<Numbers.Count> own = counts.stream()
                .filter(count -> count.first() >= part.from() && count.last() < part.to() && !count.age())
                .toList();
        return own.size() == 1 ? own.getFirst() : null;
    }
}
