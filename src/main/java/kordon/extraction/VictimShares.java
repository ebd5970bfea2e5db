package kordon.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands victims out to the places of one clause: "two were killed in the Donetsk region, one in the Kherson region". That
 * nobody was hurt is true of each.
 */
final class VictimShares {
    /** So many words can stand between a number and its place. */
    private static final int BESIDE = 5;

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
        boolean elliptic = false;
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
            Numbers.Count beside = beside(clause, scenes.get(i), counts);
            if (beside != null) {
                elliptic = true;
                killed = isKilled(clause, beside, killed);
                var number = CountedAttack.number(clause, beside);
                boolean read = tolls.killed() != null && tolls.injured() != null;
                tolls = read ? tolls : killed ? Tolls.of(number, tolls.injured()) : Tolls.of(tolls.killed(), number);
            }
            if (!tolls.isEmpty()) {
                shares.put(scenes.get(i), tolls);
                shared++;
            }
        }
        // One number for several places is their sum.
        return shared < scenes.size() && !elliptic ? Map.of() : shares;
    }

    /** The number right beside a place: "33 in the capital", "у Броварському районі — четверо". */
    private static Numbers.@Nullable Count beside(Clause clause, PlaceMention scene, List<Numbers.Count> counts) {
        for (Numbers.Count count : counts) {
            boolean inside = count.first() >= clause.from() && count.last() < clause.to() && !count.age();
            boolean before = count.last() < scene.first() && leads(clause, count.last() + 1, scene.first());
            boolean after = scene.last() < count.first() && follows(clause, scene, count.first());
            if (inside
                    && (before || after)
                    && !Words.THINGS.has(clause.sentence().word(count.last() + 1))) {
                return count;
            }
        }
        return null;
    }

    private static boolean leads(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = clause.sentence().word(i);
            if (!Words.LOCATIVE.has(word) && !Words.ARTICLES.has(word) && !Persons.isPerson(word)) {
                return false;
            }
        }
        return to > from && to - from <= BESIDE;
    }

    private static boolean follows(Clause clause, PlaceMention scene, int to) {
        boolean dash = scene.last() + 1 == to;
        for (int i = scene.last() + 1; i < to; i++) {
            int at = i;
            boolean place = clause.places().stream()
                    .anyMatch(other -> other.first() <= at
                            && at <= other.last()
                            && other.region().equals(scene.region()));
            dash |= Words.DASHES.has(clause.sentence().word(i));
            if (!place && !Words.DASHES.has(clause.sentence().word(i))) {
                return false;
            }
        }
        return dash && to - scene.last() <= BESIDE;
    }

    /** Whether a number counts the killed: by the word of victims after it, else by the one told of last. */
    private static boolean isKilled(Clause clause, Numbers.Count count, boolean before) {
        boolean killed = before;
        for (Hit hit : clause.hits()) {
            boolean victims = hit.is(Cue.KILL) || hit.is(Cue.HURT);
            if (victims && hit.first() <= count.last() + 2) {
                killed = hit.is(Cue.KILL);
            }
        }
        return killed;
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
