package kordon.extraction;

import java.util.List;
import kordon.article.Span;
import kordon.event.Mention;
import kordon.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who attacked, from who acts in a clause: the owner of the weapon, the subject of an active verb, the agent of a passive
 * one, the accused; or, from the other end, who shot it down and who was its target. The surest sign wins.
 */
final class SideReader {
    private static final int NEAR = 4;
    private static final int FAR = 9;

    /**
     * A sign of the attacker.
     *
     * @param strength 1 to 5: 5 where the weapon or the blow is somebody's own, 1 where only the target tells
     * @param relative it is the enemy of who speaks
     */
    record Sign(Mention<Side> side, int strength, boolean relative) {
        Sign(Mention<Side> side, int strength) {
            this(side, strength, false);
        }

        /** The other side, as surely. */
        Sign flipped(int strength) {
            Mention<Side> other = new Mention<>(opposite(side.value()), side.span(), side.rule());
            return new Sign(other, strength, relative);
        }
    }

    private SideReader() {}

    static @Nullable Sign read(Clause clause) {
        Sign best = null;
        List<Hit> hits = clause.hits();
        for (int i = 0; i < hits.size(); i++) {
            Term.Actor actor = hits.get(i).as(Term.Actor.class);
            if (actor == null) {
                continue;
            }
            Sign sign = sign(clause, hits, i, actor);
            if (sign != null && (best == null || sign.strength > best.strength)) {
                best = sign;
            }
        }
        return best;
    }

    private static @Nullable Sign sign(Clause clause, List<Hit> hits, int i, Term.Actor actor) {
        Sentence sentence = clause.sentence();
        Hit hit = hits.get(i);
        int lead = hit.first() - 1;
        while (Words.DETERMINERS.has(sentence.word(lead))) {
            lead--;
        }
        String previous = sentence.word(lead);
        boolean downs = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY);
        if (Words.ACCUSED.has(previous)
                || previous.equals("at") && sentence.word(lead - 1).equals("finger")
                || previous.equals("on") && sentence.word(lead - 1).equals("blame")
                || (sentence.word(lead - 1).startsWith("accus")
                                || sentence.word(lead - 1).startsWith("blam"))
                        && previous.equals("on")) {
            return sign(sentence, hit, actor.side(), 4, actor);
        }
        if (Words.AGENT.has(previous)
                && i > 0
                && isBlow(hits.get(i - 1))
                && lead - hits.get(i - 1).last() <= NEAR) {
            boolean defender = i > 0 && (hits.get(i - 1).is(Cue.DOWN) || isDefence(hits.get(i - 1)))
                    || i + 1 < hits.size() && isDefence(hits.get(i + 1)) && gap(hit, hits.get(i + 1)) <= 1;
            return sign(sentence, hit, defender ? opposite(actor.side()) : actor.side(), 5, actor);
        }
        if (actor.kind() != Term.Actor.Kind.ADJECTIVE && actsItself(clause, hits, i)) {
            return sign(sentence, hit, actor.side(), 4, actor);
        }
        if (actor.kind() == Term.Actor.Kind.REPORTER) {
            boolean counts = hits.stream().anyMatch(SideReader::isWeapon);
            return downs || counts ? sign(sentence, hit, opposite(actor.side()), 3, actor) : null;
        }
        Hit next = i + 1 < hits.size() ? hits.get(i + 1) : null;
        if (next != null && gap(hit, next) <= NEAR && isOpen(sentence, hit.last() + 1, next.first())) {
            if (isDefence(next)) {
                return downs ? sign(sentence, hit, opposite(actor.side()), 4, actor) : null;
            }
            boolean armed = hits.stream().anyMatch(SideReader::isWeapon);
            boolean blow = isWeapon(next) || next.is(Cue.STRIKE) || next.is(Cue.LAUNCH) && armed;
            boolean bare = actor.kind() == Term.Actor.Kind.STATE
                    && isWeapon(next)
                    && gap(hit, next) > 0
                    && !sentence.word(hit.last() + 1).equals("'s");
            boolean target =
                    actor.kind() == Term.Actor.Kind.ADJECTIVE ? Words.ON.has(previous) : Words.AT.has(previous);
            if (blow && !bare && !target && !isPassive(sentence, hit.last() + 1, next.first())) {
                return sign(sentence, hit, actor.side(), 5, actor);
            }
            if ((next.is(Cue.DOWN) || next.is(Cue.DESTROY)) && actor.kind() != Term.Actor.Kind.ADJECTIVE) {
                return sign(sentence, hit, opposite(actor.side()), 4, actor);
            }
        }
        if (Words.OWNER.has(previous) && i > 0 && isWeapon(hits.get(i - 1))) {
            return sign(sentence, hit, actor.side(), 4, actor);
        }
        if (actor.kind() == Term.Actor.Kind.STATE && i > 0 && Words.BLOWS.has(previous)) {
            return sign(sentence, hit, actor.side(), 5, actor);
        }
        boolean blow = clause.has(Cue.STRIKE)
                || clause.has(Cue.LAUNCH)
                || hits.stream().anyMatch(SideReader::isWeapon);
        if (!blow) {
            return null;
        }
        if (actor.isForce() && i > 0 && areVictims(sentence, hits.get(i - 1), hit)) {
            return sign(sentence, hit, opposite(actor.side()), 4, actor);
        }
        if (actor.isForce() && !downs && !Words.AT.has(previous)) {
            boolean speaks = next != null && next.is(Cue.SPEECH) && gap(hit, next) <= 2;
            return sign(sentence, hit, actor.side(), speaks ? SideRule.REPORTED : 4, actor);
        }
        if (actor.kind() == Term.Actor.Kind.STATE && Words.AT.has(previous)) {
            if (i == 0 || !isBlow(hits.get(i - 1)) || lead - hits.get(i - 1).last() > NEAR + 2) {
                return null;
            }
            return sign(sentence, hit, opposite(actor.side()), 1, actor);
        }
        if (actor.kind() == Term.Actor.Kind.ADJECTIVE && next != null && next.is(Cue.OFFICE) && downs) {
            return sign(sentence, hit, opposite(actor.side()), 2, actor);
        }
        return actor.kind() == Term.Actor.Kind.STATE ? ofSubject(clause, hits, i, actor, downs) : null;
    }

    /** "Killed 89 Russian soldiers", "killing dozens of troops": those who are hit. */
    private static boolean areVictims(Sentence sentence, Hit before, Hit troops) {
        int gap = gap(before, troops);
        boolean numeral = before.as(Term.Numeral.class) != null;
        if ((before.is(Cue.KILL) || before.is(Cue.HURT)) && gap <= 3) {
            return true;
        }
        for (Hit hit : sentence.hits()) {
            boolean victims = hit.is(Cue.KILL) || hit.is(Cue.HURT);
            if (victims && numeral && gap <= 1 && before.first() - hit.last() <= 3 && before.first() > hit.last()) {
                return true;
            }
        }
        return false;
    }

    /** "The General Staff said that its forces had struck a depot": who speaks tells of their own deed. */
    private static boolean actsItself(Clause clause, List<Hit> hits, int i) {
        Sentence sentence = clause.sentence();
        boolean spoke = false;
        for (int j = i + 1; j < hits.size(); j++) {
            Hit next = hits.get(j);
            if (next.as(Term.Actor.class) != null || next.is(Cue.DOWN)) {
                return false;
            }
            if (spoke && (next.is(Cue.STRIKE) || next.is(Cue.LAUNCH))) {
                return isOwnDeed(sentence, next);
            }
            spoke |= next.is(Cue.SPEECH);
        }
        return false;
    }

    /** Whether a pronoun is the subject of the verb: "it had struck", "its drones hit". */
    private static boolean isOwnDeed(Sentence sentence, Hit verb) {
        for (int j = verb.first() - 1; j >= 0 && verb.first() - j <= FAR; j--) {
            if (Words.PASSIVE.has(sentence.word(j)) || sentence.token(j).isMark()) {
                return false;
            }
            if (Words.OWN_FORCES.has(sentence.word(j)) && Words.POSSESSIVE.has(sentence.word(j - 1))
                    || Words.SELF.has(sentence.word(j)) && verb.first() - j <= 2) {
                return true;
            }
        }
        return false;
    }

    /** The state as subject: "Russia, for its part, launched …". */
    private static @Nullable Sign ofSubject(Clause clause, List<Hit> hits, int i, Term.Actor actor, boolean downs) {
        Sentence sentence = clause.sentence();
        for (int j = i + 1; j < hits.size(); j++) {
            Hit next = hits.get(j);
            if (gap(hits.get(i), next) > FAR
                    || next.as(Term.Actor.class) != null
                    || next.is(Cue.SPEECH)
                    || next.is(Cue.OFFICE)) {
                return null;
            }
            if (next.is(Cue.DOWN)) {
                return sign(sentence, hits.get(i), opposite(actor.side()), 3, actor);
            }
            if (next.is(Cue.STRIKE) || next.is(Cue.LAUNCH)) {
                boolean passive = isPassive(sentence, hits.get(i).last() + 1, next.first());
                return passive || downs ? null : sign(sentence, hits.get(i), actor.side(), 4, actor);
            }
        }
        return null;
    }

    private static Sign sign(Sentence sentence, Hit hit, Side side, int strength, Term.Actor actor) {
        Span span = sentence.spanOf(hit.first(), hit.last());
        return new Sign(new Mention<>(side, span, actor.rule()), strength, actor.kind() == Term.Actor.Kind.ENEMY);
    }

    static Side opposite(Side side) {
        return side == Side.UKRAINE || side == Side.ANTI_KREMLIN ? Side.RUSSIA : Side.UKRAINE;
    }

    private static int gap(Hit left, Hit right) {
        return right.first() - left.last() - 1;
    }

    private static boolean isWeapon(Hit hit) {
        return hit.as(Term.Armament.class) != null;
    }

    private static boolean isBlow(Hit hit) {
        return isWeapon(hit)
                || hit.is(Cue.STRIKE)
                || hit.is(Cue.LAUNCH)
                || hit.is(Cue.DOWN)
                || hit.is(Cue.KILL)
                || hit.is(Cue.DESTROY)
                || hit.is(Cue.IMPACT);
    }

    private static boolean isDefence(Hit hit) {
        return hit.is(Cue.DEFENCE);
    }

    /** Nothing but words that can stand between an owner and what is theirs. */
    private static boolean isOpen(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).isMark() && !sentence.word(i).equals("\"")) {
                return false;
            }
        }
        return true;
    }

    /** "Was attacked", not "was attacking". */
    private static boolean isPassive(Sentence sentence, int from, int to) {
        boolean active = sentence.word(to).endsWith("ing");
        for (int i = from; i < to; i++) {
            if (Words.PASSIVE.has(sentence.word(i)) && !active) {
                return true;
            }
        }
        return false;
    }
}
