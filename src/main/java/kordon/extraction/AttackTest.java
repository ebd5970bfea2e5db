package kordon.extraction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;

/** Whether a clause reports an attack, or only what came of one, or neither. */
final class AttackTest {

    enum Verdict {
        /** An attack. */
        ATTACK,
        /** Victims, damage or an explosion, which make an attack only where the article tells of one. */
        AFTERMATH,
        NONE
    }

    private AttackTest() {}

    /**
     * @param weapons those used in the clause
     * @param shared whether it hands out numbers of the drones or missiles that the text before talks of
     */
    static Verdict of(Clause clause, List<Mention<WeaponType>> weapons, boolean shared) {
        boolean armed = !weapons.isEmpty();
        boolean effect = clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT, Cue.BLAST, Cue.DESTROY, Cue.UNHURT);
        boolean scene = !clause.scenes().isEmpty();
        boolean down = clause.has(Cue.DOWN) && (armed || clause.has(Cue.TARGETS) || shared && scene)
                || clause.has(Cue.DESTROY) && shared && scene;
        boolean front = clause.has(Cue.FRONT) && !armed && !clause.hasAny(Cue.KILL, Cue.HURT);
        if (front || isExcluded(clause, down, effect)) {
            return Verdict.NONE;
        }
        boolean strike = clause.has(Cue.STRIKE);
        boolean attack = down
                || armed && clause.has(Cue.OWNFIRE)
                || shared && scene && clause.has(Cue.IMPACT)
                || armed && (strike || clause.has(Cue.LAUNCH) || effect)
                || isAct(clause, scene)
                || scene && clause.has(Cue.BLAST) && clause.has(Cue.DEFENCE)
                || strike && (scene || clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT) || isActed(clause));
        if (attack) {
            return Verdict.ATTACK;
        }
        return effect ? Verdict.AFTERMATH : Verdict.NONE;
    }

    /** Whether the clause tells of something that did not happen, or not as an attack. */
    static boolean isExcluded(Clause clause, boolean down, boolean effect) {
        if (clause.hasAny(Cue.DRILL, Cue.SANCTION, Cue.INERT)) {
            return true;
        }
        if (clause.has(Cue.CYBER)) {
            return true;
        }
        if (clause.has(Cue.CRIME) && !clause.hasAny(Cue.KILL, Cue.HURT, Cue.DOWN, Cue.IMPACT)) {
            return true;
        }
        boolean happened = down || clause.hasAny(Cue.KILL, Cue.HURT, Cue.DESTROY);
        if (clause.has(Cue.UNREAL) && !happened) {
            boolean first = isFirst(clause, Cue.UNREAL, Cue.STRIKE) && !actsBefore(clause)
                    || clause.scenes().isEmpty() && clause.days().isEmpty();
            if (first && (!effect || isFirst(clause, Cue.UNREAL, Cue.IMPACT))) {
                return true;
            }
        }
        if (clause.has(Cue.SUPPLY) && !happened && !clause.hasAny(Cue.STRIKE, Cue.IMPACT)) {
            return true;
        }
        boolean told = !clause.scenes().isEmpty()
                && (isFirst(clause, Cue.IMPACT, Cue.GENERAL) || isFirst(clause, Cue.DOWN, Cue.GENERAL));
        return clause.has(Cue.GENERAL) && !told && clause.days().stream().noneMatch(day -> isExact(clause, day));
    }

    /** Whether a raid is told of before the word that would make it unreal: "they stormed across without warning". */
    private static boolean actsBefore(Clause clause) {
        Hit unreal = clause.first(Cue.UNREAL);
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            if (unreal != null
                    && weapon != null
                    && weapon.weapon() == WeaponType.GROUND
                    && hit.first() < unreal.first()) {
                return true;
            }
        }
        return false;
    }

    /** A day, or a month that is named before the word that generalises: "in August, and for months". */
    private static boolean isExact(Clause clause, DayMention day) {
        Hit general = clause.first(Cue.GENERAL);
        return day.date() != null
                && !day.spoken()
                && (day.date().precision() == ChronoUnit.DAYS || general != null && day.first() < general.first());
    }

    /** Whether a word of the first kind stands before any of the second, or there is none of these. */
    private static boolean isFirst(Clause clause, Cue first, Cue second) {
        Hit a = clause.first(first);
        Hit b = clause.first(second);
        return a != null && (b == null || a.first() < b.first());
    }

    /** One word that tells the attack and its weapon; a raid or incursion needs a place or a force with it. */
    private static boolean isAct(Clause clause, boolean scene) {
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            boolean act = weapon != null && weapon.role() == Term.Armament.Role.ACT;
            if (act && (weapon.weapon() != WeaponType.GROUND || scene || isActed(clause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActed(Clause clause) {
        for (Hit hit : clause.hits()) {
            Term.Actor actor = hit.as(Term.Actor.class);
            if (actor != null && actor.kind() != Term.Actor.Kind.REPORTER) {
                return true;
            }
        }
        return false;
    }
}
