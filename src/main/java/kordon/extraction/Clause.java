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
 * @param scenes those of its places where something happened
 */
record Clause(
        Sentence sentence,
        int from,
        int to,
        List<Hit> hits,
        List<PlaceMention> places,
        List<DayMention> days,
        long cues,
        List<PlaceMention> scenes) {

    private static final long DOWNING = Cue.DOWN.bit() | Cue.DESTROY.bit();

    static Clause of(Sentence sentence, int from, int to, List<PlaceMention> places, List<DayMention> days) {
        boolean whole = from == 0 && to == sentence.size();
        List<Hit> hits = whole ? sentence.hits() : within(sentence.hits(), from, to);
        List<PlaceMention> own = new ArrayList<>(places.size());
        List<PlaceMention> scenes = new ArrayList<>(places.size());
        for (PlaceMention place : places) {
            if (place.first() >= from && place.last() < to) {
                own.add(place);
                if (place.isScene()) {
                    scenes.add(place);
                }
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
                own,
                whole
                        ? days
                        : days.stream()
                                .filter(day -> day.first() >= from && day.last() < to)
                                .toList(),
                cues,
                scenes);
    }

    private static List<Hit> within(List<Hit> hits, int from, int to) {
        List<Hit> own = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            if (hit.first() >= from && hit.last() < to) {
                own.add(hit);
            }
        }
        return own;
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
        if (!sentence.has(cue)) {
            return null;
        }
        for (Hit hit : hits) {
            if (hit.is(cue) && !isMonth(sentence, hit)) {
                return hit;
            }
        }
        return null;
    }
}
