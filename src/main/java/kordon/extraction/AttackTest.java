package kordon.extraction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Whether a clause reports an attack, or only what came of one, or neither. */
final class AttackTest {

    enum Verdict {
        /** An attack. */
        ATTACK,
        /** Victims, damage or an explosion, which make an attack only where the article tells of one. */
        AFTERMATH,
        NONE
    }

    /** This war began in the year after the last of these. */
    private static final String FIRST_YEAR = "1900";

    private static final String LAST_YEAR = "2013";

    /** So many words can tell when it was, between who killed and the verb. */
    private static final int NEAR = 4;

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
                || armed && (strike || effect || clause.has(Cue.LAUNCH) && (glides(weapons) || isLaunch(clause)))
                || isAct(clause, scene)
                || scene && clause.has(Cue.LAUNCH) && hasRaiders(clause)
                || scene && isKilling(clause)
                || scene && clause.has(Cue.BLAST) && clause.has(Cue.DEFENCE)
                || strike && (scene || clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT) || isActed(clause));
        if (attack) {
            return Verdict.ATTACK;
        }
        return effect ? Verdict.AFTERMATH : Verdict.NONE;
    }

    /** Whether the clause tells of something that did not happen, or not as an attack. */
    static boolean isExcluded(Clause clause, boolean down, boolean effect) {
        if (clause.hasAny(Cue.DRILL, Cue.SANCTION, Cue.INERT, Cue.CYBER)
                || isOfEarlierWars(clause.sentence())
                || isQuestion(clause.sentence())) {
            return true;
        }
        boolean test = clause.sentence().has(Cue.DRILL) && clause.scenes().isEmpty();
        boolean mended = clause.has(Cue.REPAIR) && !clause.hasAny(Cue.DOWN, Cue.LAUNCH);
        if ((test || mended) && !clause.hasAny(Cue.KILL, Cue.HURT)) {
            return true;
        }
        if (clause.has(Cue.CRIME) && !clause.hasAny(Cue.KILL, Cue.HURT, Cue.DOWN, Cue.IMPACT)) {
            return true;
        }
        boolean happened = down || clause.hasAny(Cue.KILL, Cue.HURT, Cue.DESTROY);
        if (clause.has(Cue.UNREAL) && !happened) {
            boolean first = isFirst(clause, Cue.UNREAL, Cue.STRIKE) && (clause.has(Cue.STRIKE) || !actsBefore(clause))
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

    /** A title that asks tells of nothing yet, unless it only asks who did it. */
    private static boolean isQuestion(Sentence sentence) {
        return sentence.inTitle() && sentence.word(sentence.size() - 1).equals("?") && !Words.WHO.has(sentence.word(0));
    }

    /** "In August 1942": a year before this war. */
    private static boolean isOfEarlierWars(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            String year = sentence.word(i);
            boolean dated = sentence.token(i).kind() == Token.Kind.NUMBER
                    && year.length() == 4
                    && year.compareTo(FIRST_YEAR) >= 0
                    && year.compareTo(LAST_YEAR) <= 0;
            if (dated && (Words.YEAR_LEADS.has(sentence.word(i - 1)) || isMonth(sentence, i - 1))) {
                String next = sentence.word(i + 2);
                boolean birth = next.startsWith("рожд") || next.startsWith("народж") || next.startsWith("постро");
                return !birth && !Words.FOUNDED.has(sentence.word(i - 2));
            }
        }
        return false;
    }

    private static boolean isMonth(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.last() == token && word != null && word.word() == DayWord.MONTH) {
                return true;
            }
        }
        return false;
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

    /** Weapons are sent to friends as well: an attack says where, when, by whom or how many. */
    private static boolean isLaunch(Clause clause) {
        return !clause.scenes().isEmpty()
                || !clause.days().isEmpty()
                || clause.hasAny(Cue.DOWN, Cue.DEFENCE, Cue.NAMELESS)
                || clause.hits().stream()
                        .anyMatch(hit -> hit.as(Term.Actor.class) != null || hit.as(Term.Numeral.class) != null)
                || clause.sentence().tokens().stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
    }

    /** A glide bomb is dropped on nobody but a target. */
    private static boolean glides(List<Mention<WeaponType>> weapons) {
        return weapons.stream().anyMatch(weapon -> weapon.value() == WeaponType.BOMB_GLIDE);
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

    /** "Росіяни вбили трьох мешканців", "Russian forces killed three": whoever kills has attacked. */
    private static boolean isKilling(Clause clause) {
        if (!clause.hasAny(Cue.KILL, Cue.HURT)) {
            return false;
        }
        Hit verb = killing(clause.sentence(), clause.hits());
        if (verb == null) {
            return false;
        }
        String next = clause.sentence().word(verb.last() + 1);
        boolean latin = clause.sentence().word(verb.first()).charAt(0) < 128;
        return !latin || Words.APPROXIMATE.has(next) || isCount(clause, verb.last() + 1);
    }

    /** The verb by which somebody named killed or hurt, right after him or after a time: "росіяни за добу вбили двох". */
    static @Nullable Hit killing(Sentence sentence, List<Hit> hits) {
        Hit before = null;
        for (Hit hit : hits) {
            boolean near = before != null
                    && before.as(Term.Actor.class) != null
                    && hit.first() - before.last() <= NEAR
                    && !isMarked(sentence, before.last() + 1, hit.first());
            if (near && Words.KILLING.has(sentence.word(hit.first())) && (hit.is(Cue.KILL) || hit.is(Cue.HURT))) {
                return hit;
            }
            before = hit.as(Term.Calendar.class) == null ? hit : before;
        }
        return null;
    }

    private static boolean isMarked(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).isMark()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(Clause clause, int token) {
        return token < clause.to()
                && (clause.sentence().token(token).kind() == Token.Kind.NUMBER
                        || clause.hits().stream()
                                .anyMatch(hit -> hit.first() == token && hit.as(Term.Numeral.class) != null));
    }

    /** Volunteers who "entered" a region raided it. */
    private static boolean hasRaiders(Clause clause) {
        for (Hit hit : clause.hits()) {
            Term.Actor actor = hit.as(Term.Actor.class);
            if (actor != null && actor.side() == Side.ANTI_KREMLIN) {
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
