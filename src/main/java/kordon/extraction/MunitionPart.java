package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** A part of the drones or missiles that the text talks of: "22 of them", "all but two were shot down". */
final class MunitionPart {
    /** So many words can stand between "all" and the verb. */
    private static final int WITHIN = 7;

    private MunitionPart() {}

    /** How many got through where all the others were shot down: "all but two"; -1 where the clause does not say so. */
    static int spared(Clause clause, List<Numbers.Count> counts) {
        Sentence sentence = clause.sentence();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (!Words.ALL.has(sentence.word(i)) || !downsWithin(clause, i, WITHIN) && !downsBefore(clause, i)) {
                continue;
            }
            if (!Words.EXCEPT.has(sentence.word(i + 1))) {
                return 0;
            }
            Numbers.Count count = Numbers.at(counts, i + 2);
            return count == null ? -1 : count.value();
        }
        return -1;
    }

    private static boolean downsBefore(Clause clause, int token) {
        return clause.hits().stream()
                .anyMatch(hit -> (hit.is(Cue.DOWN) || hit.is(Cue.DESTROY)) && hit.last() == token - 1);
    }

    /** How many of those told of before were shot down: "five of the six were destroyed", "all but two were". */
    static @Nullable Mention<Integer> downed(Clause clause, List<Numbers.Count> counts, Tolls before) {
        int spared = spared(clause, counts);
        if (spared >= 0
                && before.downed() == null
                && before.launched() != null
                && spared < before.launched().value()) {
            return MunitionReader.mention(
                    clause,
                    before.launched().value() - spared,
                    clause.from(),
                    clause.to() - 1,
                    "all of those launched");
        }
        Numbers.Count part = part(clause, counts);
        boolean down = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY);
        return part == null || !down
                ? null
                : MunitionReader.mention(clause, part.value(), part.first(), part.last(), "part of those launched");
    }

    /** "22 of them", "all but one of the drones", "15 of these": a part of what came. */
    static Numbers.@Nullable Count part(Clause clause, List<Numbers.Count> counts) {
        Sentence sentence = clause.sentence();
        for (Numbers.Count count : counts) {
            String next = sentence.word(count.last() + 1);
            String after = sentence.word(count.last() + 2);
            boolean passive = Words.COUNTED_PASSIVE.has(next) && downsWithin(clause, count.last(), 4);
            boolean near = downsWithin(clause, count.last(), 0);
            if (sentence.word(count.first() - 1).equals("but")) {
                continue;
            }
            boolean of = passive
                    || near
                    || next.equals("of") && Words.OF_WHICH.has(after)
                    || next.equals("из")
                    || next.equals("з") && Set.of("них", "яких").contains(after);
            if (of && count.first() >= clause.from() && count.last() < clause.to()) {
                return count;
            }
        }
        return null;
    }

    private static boolean downsWithin(Clause clause, int token, int words) {
        for (Hit hit : clause.hits()) {
            int gap = hit.first() - token - 1;
            if ((hit.is(Cue.DOWN) || hit.is(Cue.DESTROY)) && gap >= 0 && gap <= words) {
                return true;
            }
        }
        return false;
    }
}
