package kordon.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a toll has come to: "the death toll rose from 25 to 28". */
final class VictimGrowth {
    /** So many words can stand between a toll and what it has come to. */
    private static final int REACH = 14;
    /** "Revised the number of": so many words lead up to the toll. */
    private static final int LEAD = 5;

    private VictimGrowth() {}

    /** The figure that the toll told of by a word has come to, also where a clause of what caused it stands between. */
    static Numbers.@Nullable Count read(Clause clause, List<Numbers.Count> counts, Hit victims) {
        Sentence sentence = clause.sentence();
        boolean grows = false;
        for (int i = Math.max(clause.from(), victims.first() - LEAD); i < victims.first(); i++) {
            grows |= Words.GROWTH.has(sentence.word(i));
        }
        boolean toll =
                sentence.word(victims.last()).equals("toll") || Words.NUMBER_OF.has(sentence.word(victims.first() - 1));
        int end = toll ? sentence.size() : clause.to();
        int reach = toll ? 2 * REACH : REACH;
        for (int i = victims.last() + 1; i < end && i - victims.last() <= reach; i++) {
            grows |= Words.GROWTH.has(sentence.word(i));
            Numbers.Count count = Numbers.at(counts, i);
            int before = i - 1;
            while (Words.APPROXIMATE.has(sentence.word(before)) && !Words.REACHED.has(sentence.word(before))) {
                before--;
            }
            if (grows && count != null && !count.age() && Words.REACHED.has(sentence.word(before))) {
                return count;
            }
        }
        return null;
    }
}
