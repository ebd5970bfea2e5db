package kordon.extraction;

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

    static Verdict of(Clause clause, List<Mention<WeaponType>> weapons) {
        boolean armed = !weapons.isEmpty();
        boolean ground = weapons.stream().anyMatch(weapon -> weapon.value() == WeaponType.GROUND);
        boolean act = clause.hits().stream().anyMatch(AttackTest::isAct);
        boolean effect = clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT, Cue.BLAST, Cue.DESTROY, Cue.UNHURT);
        boolean down = clause.has(Cue.DOWN) && armed;
        if (isExcluded(clause, down, effect)) {
            return Verdict.NONE;
        }
        boolean scene = !clause.scenes().isEmpty();
        boolean strike = clause.has(Cue.STRIKE);
        boolean attack = down
                || armed && (strike || clause.has(Cue.LAUNCH) || effect)
                || act && (!ground || scene)
                || strike && (scene || clause.hits().stream().anyMatch(AttackTest::isActor));
        if (attack) {
            return Verdict.ATTACK;
        }
        return effect ? Verdict.AFTERMATH : Verdict.NONE;
    }

    private static boolean isExcluded(Clause clause, boolean down, boolean effect) {
        if (clause.hasAny(Cue.DRILL, Cue.SANCTION, Cue.INERT)) {
            return true;
        }
        boolean happened = down || clause.hasAny(Cue.KILL, Cue.HURT, Cue.DESTROY);
        if (clause.has(Cue.UNREAL) && !happened && isFirst(clause, Cue.UNREAL, Cue.STRIKE)) {
            return !effect || isFirst(clause, Cue.UNREAL, Cue.IMPACT);
        }
        if (clause.has(Cue.SUPPLY) && !happened && !clause.hasAny(Cue.STRIKE, Cue.IMPACT)) {
            return true;
        }
        return clause.has(Cue.GENERAL) && clause.days().stream().noneMatch(day -> day.date() != null && !day.spoken());
    }

    /** Whether a word of the first kind stands before any of the second, or there is none of these. */
    private static boolean isFirst(Clause clause, Cue first, Cue second) {
        Hit a = clause.first(first);
        Hit b = clause.first(second);
        return a != null && (b == null || a.first() < b.first());
    }

    private static boolean isAct(Hit hit) {
        Term.Armament weapon = hit.as(Term.Armament.class);
        return weapon != null && weapon.role() == Term.Armament.Role.ACT;
    }

    private static boolean isActor(Hit hit) {
        Term.Actor actor = hit.as(Term.Actor.class);
        return actor != null && actor.kind() != Term.Actor.Kind.REPORTER;
    }
}
