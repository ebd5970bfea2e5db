package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence that tells of one attack, or of one and the places it is spread over.
 *
 * @param from first token
 * @param to one past the last
 * @param hits what the lexicon found in it
 */
record Clause(Sentence sentence, int from, int to, List<Hit> hits, List<PlaceMention> places, List<DayMention> days) {

    static Clause of(Sentence sentence, int from, int to, List<PlaceMention> places, List<DayMention> days) {
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : sentence.hits()) {
            if (hit.first() >= from && hit.last() < to) {
                hits.add(hit);
            }
        }
        return new Clause(
                sentence,
                from,
                to,
                hits,
                places.stream().filter(p -> p.first() >= from && p.last() < to).toList(),
                days.stream().filter(d -> d.first() >= from && d.last() < to).toList());
    }

    List<PlaceMention> scenes() {
        return places.stream().filter(PlaceMention::isScene).toList();
    }

    boolean has(Cue cue) {
        return first(cue) != null;
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
            // "May" with an upper-case letter is the month.
            boolean month = hit.as(Term.Calendar.class) != null
                    && sentence.token(hit.first()).capital();
            if (hit.is(cue) && !month) {
                return hit;
            }
        }
        return null;
    }
}
