package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence that tells of one attack, or of one and the places it is spread over.
 *
 * @param from first token
 * @param to one past the last
 * @param cues the kinds of cues in it, a bit each
 * @param hits what the lexicon found in it
 */
record Clause(
        Sentence sentence,
        int from,
        int to,
        List<Hit> hits,
        List<PlaceMention> places,
        List<DayMention> days,
        long cues) {

    private static final long DOWNING = Cue.DOWN.bit() | Cue.DESTROY.bit();

    static Clause of(Sentence sentence, int from, int to, List<PlaceMention> places, List<DayMention> days) {
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : sentence.hits()) {
            if (hit.first() >= from && hit.last() < to) {
                hits.add(hit);
            }
        }
        long cues = 0;
        for (Hit hit : hits) {
            cues |= isMonth(sentence, hit) ? 0 : isWished(sentence, hit) ? hit.cues() & ~DOWNING : hit.cues();
        }
        return new Clause(
                sentence,
                from,
                to,
                hits,
                places.stream().filter(p -> p.first() >= from && p.last() < to).toList(),
                days.stream().filter(d -> d.first() >= from && d.last() < to).toList(),
                cues);
    }

    /** "To shoot down", "will help intercept": what may be, not what was. */
    private static boolean isWished(Sentence sentence, Hit hit) {
        if ((hit.cues() & DOWNING) == 0 || !Words.WISH.has(sentence.word(hit.first() - 1))) {
            return false;
        }
        boolean to = sentence.word(hit.first() - 1).equals("to");
        return !(to && Words.MANAGED.has(sentence.word(hit.first() - 2)));
    }

    /** "May" with an upper-case letter. */
    private static boolean isMonth(Sentence sentence, Hit hit) {
        return hit.as(Term.Calendar.class) != null
                && sentence.token(hit.first()).capital();
    }

    List<PlaceMention> scenes() {
        return places.stream().filter(PlaceMention::isScene).toList();
    }

    boolean has(Cue cue) {
        return (cues & cue.bit()) != 0;
    }

    boolean hasAny(Cue... cues) {
        for (Cue cue : cues) {
            if (has(cue)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Hit first(Cue cue) {
        for (Hit hit : hits) {
            if (hit.is(cue) && !isMonth(sentence, hit)) {
                return hit;
            }
        }
        return null;
    }
}
