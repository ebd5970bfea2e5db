package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence where it goes over from one attack to another: at the last comma or conjunction between two scenes, if
 * either side has a word of its own for what happened. A list of regions under one verb stays together.
 */
final class Clauses {
    private static final Set<Cue> HAPPENINGS =
            Set.of(Cue.STRIKE, Cue.LAUNCH, Cue.DOWN, Cue.DESTROY, Cue.IMPACT, Cue.BLAST, Cue.KILL, Cue.HURT);

    private Clauses() {}

    static List<Clause> of(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        List<PlaceMention> scenes =
                places.stream().filter(PlaceMention::isScene).toList();
        List<Integer> cuts = new ArrayList<>(List.of(0));
        for (int i = 0; i + 1 < scenes.size(); i++) {
            PlaceMention left = scenes.get(i);
            PlaceMention right = scenes.get(i + 1);
            int boundary = lastBoundary(sentence, left.last() + 1, right.first());
            int end = i + 2 < scenes.size()
                    ? Math.max(
                            right.last() + 1,
                            lastBoundary(
                                    sentence,
                                    right.last() + 1,
                                    scenes.get(i + 2).first()))
                    : sentence.size();
            if (boundary > 0 && happens(sentence, cuts.getLast(), boundary) && happens(sentence, boundary, end)) {
                cuts.add(boundary);
            }
        }
        cuts.add(sentence.size());
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            clauses.add(Clause.of(sentence, from, to, places, days));
        }
        return clauses;
    }

    private static int lastBoundary(Sentence sentence, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Words.BOUNDARIES.has(sentence.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean happens(Sentence sentence, int from, int to) {
        for (Hit hit : sentence.hits()) {
            if (hit.first() >= from && hit.last() < to && HAPPENINGS.stream().anyMatch(hit::is)) {
                return true;
            }
        }
        return false;
    }
}
