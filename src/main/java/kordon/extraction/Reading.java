package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;

/**
 * A clause with what was read in it.
 *
 * @param clauses all clauses of its sentence
 * @param counts the numbers of its sentence
 * @param weapons those used in it
 */
record Reading(Clause clause, List<Clause> clauses, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons) {

    Sentence sentence() {
        return clause.sentence();
    }

    List<PlaceMention> scenes() {
        return SceneMemory.distinct(clause.scenes());
    }
}
