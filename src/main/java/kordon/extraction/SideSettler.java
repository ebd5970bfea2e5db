package kordon.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kordon.article.Span;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Settles who made each attack, by the clause's own sign or by whom the article names as attacker of such places. */
final class SideSettler {
    /** So many words can stand between somebody and their answer. */
    private static final int NEAR = 8;
    /** So many words can stand between a state and its source. */
    private static final int SOURCE = 3;

    /** Whom the article names as attackers. */
    private final Set<Side> named = EnumSet.noneOf(Side.class);
    /** Russia is spoken of. */
    private boolean russia;
    /** The article says that an attacker is not known. */
    private final boolean nameless;

    SideSettler(List<Draft> drafts, List<Sentence> text) {
        for (Draft draft : drafts) {
            if (draft.sign != null) {
                named.add(draft.sign.side().value());
            }
        }
        for (Sentence sentence : text) {
            for (Hit hit : sentence.hits()) {
                note(hit.as(Term.Actor.class), sentence);
            }
        }
        if (isAskedOf(text)) {
            named.add(Side.UKRAINE);
        }
        nameless = drafts.stream().anyMatch(draft -> draft.nameless);
    }

    /** Ukraine's troops, or Ukraine in the headline, are named as attackers; Russia where it is spoken of at all. */
    private void note(Term.@Nullable Actor actor, Sentence sentence) {
        if (actor == null) {
            return;
        }
        russia |= actor.side() == Side.RUSSIA;
        boolean acts = actor.kind() == Term.Actor.Kind.FORCE || sentence.inTitle();
        if (actor.side() == Side.UKRAINE && acts) {
            named.add(Side.UKRAINE);
        }
    }

    /** "Kyiv has not commented", "Ukraine denied it": who is asked is who is said to have attacked. */
    private static boolean isAskedOf(List<Sentence> text) {
        for (Sentence sentence : text) {
            Hit answer = sentence.first(Cue.ANSWER);
            Hit previous = null;
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                boolean ukraine = actor != null && actor.side() == Side.UKRAINE;
                if (ukraine && answer != null && Math.abs(hit.first() - answer.first()) <= NEAR) {
                    return true;
                }
                Term.Actor owner = previous == null ? null : previous.as(Term.Actor.class);
                boolean source = hit.is(Cue.OFFICE)
                        && owner != null
                        && owner.side() == Side.UKRAINE
                        && hit.first() - previous.last() <= SOURCE;
                if (source && sentence.has(Cue.SPEECH) && tellsOfAttack(sentence)) {
                    return true;
                }
                previous = hit;
            }
        }
        return false;
    }

    private static boolean tellsOfAttack(Sentence sentence) {
        return sentence.hits().stream().anyMatch(hit -> hit.as(Term.Armament.class) != null || hit.is(Cue.STRIKE));
    }

    /** The attacker by the clause's sign; without one, whom the article names as attacker of such places. */
    Mention<Side> of(Draft draft) {
        Span sentence = draft.evidence.getFirst();
        Region region = draft.region.value();
        if (draft.sign != null) {
            return draft.sign.side();
        }
        boolean russian = SideRule.isRussias(region);
        boolean ukrainian = SideRule.isUkraines(region);
        if (draft.ownFire) {
            return new Mention<>(
                    russian ? Side.RUSSIA : Side.UKRAINE, sentence, "an accident of those who hold the place");
        }
        if (draft.occupied && SideRule.isContested(region)) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that attacks what Russia holds");
        }
        if (russian && draft.fromAcross) {
            return new Mention<>(Side.UKRAINE, sentence, "fired from across the border");
        }
        if (ukrainian && (russia || !draft.nameless)) {
            return new Mention<>(Side.RUSSIA, sentence, "the side that attacks there");
        }
        if (russian && named.contains(Side.ANTI_KREMLIN) && draft.weapons.containsKey(WeaponType.GROUND)) {
            return new Mention<>(Side.ANTI_KREMLIN, sentence, "the side that raids there");
        }
        if (russian && named.contains(Side.UKRAINE) && !nameless) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that attacks there");
        }
        boolean boats = draft.weapons.containsKey(WeaponType.DRONE_NAVAL) && named.contains(Side.UKRAINE);
        if (boats && !draft.nameless) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that sends unmanned boats");
        }
        boolean sea = region.code().startsWith("X");
        boolean reached = !russian && !ukrainian && !StatePlaces.isFarAway(region);
        if (reached && (named.contains(Side.RUSSIA) || russia && !sea) && !draft.nameless) {
            return new Mention<>(Side.RUSSIA, sentence, "the side that attacks there");
        }
        if (sea && named.size() == 1 && !draft.nameless && !nameless) {
            return new Mention<>(named.iterator().next(), sentence, "the only side that attacks");
        }
        return new Mention<>(Side.UNKNOWN, sentence, "no side named");
    }
}
