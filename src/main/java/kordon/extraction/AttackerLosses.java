package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;

/** The losses of those who attacked are no victims: "two hundred of their own", "ten saboteurs", "100 Ukrainian soldiers". */
final class AttackerLosses {

    private AttackerLosses() {}

    /** Whether the number counts attackers, by the words that follow it. */
    static boolean are(Clause clause, Mention<Integer> number) {
        Sentence sentence = clause.sentence();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (sentence.token(i).start() >= number.span().end()) {
                String next = sentence.word(i);
                boolean ofThem = next.equals("of")
                        && Words.ARTICLES.has(sentence.word(i + 1))
                        && Words.ATTACKERS.has(sentence.word(i + 2));
                return ofThem
                        || Words.ATTACKERS.has(next)
                        || next.equals("of")
                                && sentence.word(i + 1).equals("their")
                                && sentence.word(i + 2).equals("own")
                        || areTroops(clause, i);
            }
        }
        return false;
    }

    /** "They crossed the border; 60 of them were killed": those who raided. */
    static boolean ofRaiders(Clause clause, Draft raid) {
        boolean ground = !raid.weapons.isEmpty()
                && raid.weapons.keySet().stream().allMatch(weapon -> weapon.type() == WeaponType.GROUND);
        Sentence sentence = clause.sentence();
        for (int i = clause.from(); ground && i + 1 < clause.to(); i++) {
            if (sentence.word(i).equals("of") && sentence.word(i + 1).equals("them")) {
                return true;
            }
        }
        return false;
    }

    /** Troops of a named side, in a clause that tells of no blow against them. */
    private static boolean areTroops(Clause clause, int at) {
        List<Hit> hits = clause.hits();
        for (Hit hit : hits) {
            Term.Actor actor = hit.as(Term.Actor.class);
            if (actor == null || hit.first() != at) {
                continue;
            }
            boolean troops = Words.TROOPS.has(clause.sentence().word(hit.last()))
                    || Words.TROOPS.has(clause.sentence().word(hit.last() + 1));
            boolean blow =
                    hits.stream().anyMatch(other -> other.is(Cue.STRIKE) || other.as(Term.Armament.class) != null);
            SideReader.Sign sign = SideReader.read(clause);
            boolean own = sign != null && sign.side().value() == actor.side();
            return troops && (own || !blow);
        }
        return false;
    }
}
