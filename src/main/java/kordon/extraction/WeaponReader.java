package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;

/**
 * The weapons used in a clause: not those that are delivered or made, nor the planes that carry the missiles named with
 * them, nor the shelling that the text calls any attack where it names the munition.
 */
final class WeaponReader {
    private static final int NEAR_SUPPLY = 5;
    /** The same, where nothing happens between: a list of what is stored. */
    private static final int FAR_SUPPLY = 14;

    private WeaponReader() {}

    static List<Mention<WeaponType>> read(Clause clause) {
        List<Mention<WeaponType>> found = new ArrayList<>();
        boolean munition = false;
        boolean precise = false;
        for (Hit hit : clause.hits()) {
            if (hit.as(Term.Armament.class) == null) {
                continue;
            }
            for (Term term : hit.terms()) {
                if (term instanceof Term.Armament(WeaponType weapon, Term.Armament.Role role, String rule)
                        && !isSupplied(clause, hit)
                        && !isIdle(clause, hit, weapon, role)) {
                    munition |= role == Term.Armament.Role.MUNITION;
                    precise |= role == Term.Armament.Role.MUNITION && weapon.type() != WeaponType.ARTILLERY
                            || weapon == WeaponType.DRONE_COPTER;
                    found.add(new Mention<>(weapon, clause.sentence().spanOf(hit.first(), hit.last()), rule));
                }
            }
        }
        if (found.isEmpty()) {
            return found;
        }
        if (drops(clause, found)) {
            found.removeIf(mention -> mention.value().type() != WeaponType.DRONE);
            Mention<WeaponType> drone = found.getFirst();
            found.add(new Mention<>(WeaponType.DRONE_COPTER, drone.span(), "a drone drops a munition"));
        }
        Hit plane = clause.first(Cue.DROP);
        boolean jet = found.stream().anyMatch(mention -> mention.value() == WeaponType.AIRCRAFT);
        if (jet && plane != null && clause.has(Cue.PAYLOAD) && !munition) {
            Mention<WeaponType> aircraft = found.getFirst();
            found.add(new Mention<>(WeaponType.BOMB, aircraft.span(), "a plane drops a munition"));
        }
        boolean carried = munition;
        boolean named = precise;
        boolean helicopter = clause.hits().stream().anyMatch(hit -> isRocketPlane(clause, hit));
        found.removeIf(mention -> helicopter && mention.value() == WeaponType.MISSILE);
        found.removeIf(mention -> mention.value() == WeaponType.AIRCRAFT && carried && !helicopter
                || mention.value() == WeaponType.EXPLOSIVE && named
                || mention.value() == WeaponType.ARTILLERY && named && isLoose(clause, mention));
        return found;
    }

    /** A drone that drops something is a copter by the codebook, and what it drops no weapon of its own. */
    private static boolean drops(Clause clause, List<Mention<WeaponType>> found) {
        Hit drop = clause.first(Cue.DROP);
        Hit payload = clause.first(Cue.PAYLOAD);
        if (drop == null || payload == null) {
            return false;
        }
        boolean drone = found.stream()
                .anyMatch(mention -> mention.value() == WeaponType.DRONE || mention.value() == WeaponType.DRONE_FPV);
        boolean other = found.stream()
                .anyMatch(mention -> mention.value().type() == WeaponType.MISSILE
                        || mention.value() == WeaponType.BOMB_GLIDE
                        || mention.value() == WeaponType.ARTILLERY_MLRS);
        return drone && !other;
    }

    /** A plane counts as a weapon only where it acts: "jets bombed", not "jets took off". */
    private static boolean isIdle(Clause clause, Hit plane, WeaponType weapon, Term.Armament.Role role) {
        if (weapon != WeaponType.AIRCRAFT || role != Term.Armament.Role.LAUNCHER) {
            return false;
        }
        if (Words.AIMED.has(clause.sentence().word(plane.first() - 1))
                || Words.AIMED.has(clause.sentence().word(plane.first() - 2))
                        && Words.ARTICLES.has(clause.sentence().word(plane.first() - 1))) {
            return true;
        }
        for (Hit hit : clause.hits()) {
            int gap = hit.first() - plane.last() - 1;
            boolean act = hit.is(Cue.STRIKE) || hit.is(Cue.LAUNCH) || hit.is(Cue.DROP) || hit.is(Cue.OWNFIRE);
            if (act && gap >= 0 && gap <= NEAR_SUPPLY) {
                return false;
            }
        }
        return true;
    }

    /** Helicopters with their rockets attack as aircraft. */
    private static boolean isRocketPlane(Clause clause, Hit hit) {
        String word = clause.sentence().word(hit.last());
        return word.startsWith("helicopter")
                || word.startsWith("gunship")
                || word.startsWith("вертол")
                || word.startsWith("гелікоптер");
    }

    /** Whether the only weapon is such a word: "the others injured in the shelling", after a missile. */
    static boolean isLooseShelling(Clause clause) {
        List<Mention<WeaponType>> found = read(clause);
        return !found.isEmpty()
                && found.stream()
                        .allMatch(mention -> mention.value() == WeaponType.ARTILLERY && isLoose(clause, mention));
    }

    /** "Shelling" and its like, which the news says of any fire. */
    private static boolean isLoose(Clause clause, Mention<WeaponType> mention) {
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            boolean same = clause.sentence().token(hit.first()).start()
                    == mention.span().start();
            if (same && weapon != null) {
                String word = clause.sentence().word(hit.first());
                return weapon.role() == Term.Armament.Role.ACT && !word.startsWith("artill") && !word.startsWith("арт");
            }
        }
        return false;
    }

    /** "They were loading aid when guns opened fire": something else begins. */
    private static boolean tellsWhen(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Words.WHEN.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSupplied(Clause clause, Hit weapon) {
        if (!clause.sentence().has(Cue.SUPPLY) || clause.has(Cue.DOWN)) {
            return false;
        }
        for (Hit hit : clause.hits()) {
            int gap = weapon.first() - hit.last() - 1;
            if (gap >= 0 && tellsWhen(clause.sentence(), hit.last(), weapon.first())) {
                continue;
            }
            boolean list = gap <= FAR_SUPPLY
                    && clause.hits().stream()
                            .noneMatch(other ->
                                    other.first() > hit.last() && other.last() < weapon.first() && other.isHappening());
            if (hit.is(Cue.SUPPLY) && gap >= 0 && (gap <= NEAR_SUPPLY || list)) {
                return true;
            }
        }
        return false;
    }
}
