package kordon.extraction;

import java.util.List;
import kordon.event.Confidence;
import kordon.event.Mention;
import kordon.event.WeaponType;

/**
 * How sure an event is, by the rules that found its parts:
 *
 * <ul>
 *   <li>high: one sentence names the place, the weapon and, by who acts in it, the attacker;
 *   <li>medium: a sentence names the place; the weapon or the attacker follows from the article;
 *   <li>low: the place is carried over from another sentence.
 * </ul>
 */
final class ConfidenceRule {
    /** A sign of the attacker that is read from who acts, or from who reports what was shot down. */
    private static final int SURE = 3;

    private ConfidenceRule() {}

    static Confidence of(Draft draft, List<Mention<WeaponType>> weapons) {
        boolean armed = weapons.getFirst().value() != WeaponType.UNKNOWN;
        if (!draft.located) {
            return Confidence.LOW;
        }
        return armed && draft.sign != null && draft.sign.strength() >= SURE ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
