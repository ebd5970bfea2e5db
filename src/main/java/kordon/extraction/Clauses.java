package kordon.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a sentence where it goes over from one attack to another: at the last comma or conjunction between two scenes, if
 * either side has a word of its own for what happened. A list of regions under one verb stays together.
 */
final class Clauses {
    private Clauses() {}

    static List<Clause> of(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        List<PlaceMention> scenes =
                places.stream().filter(PlaceMention::isScene).toList();
        List<Integer> cuts = new ArrayList<>(List.of(0));
        for (int i = 0; i + 1 < scenes.size(); i++) {
            PlaceMention left = scenes.get(i);
            PlaceMention right = scenes.get(i + 1);
            int boundary = lastBoundary(sentence, days, left.last() + 1, right.first());
            int end = i + 2 < scenes.size()
                    ? Math.max(
                            right.last() + 1,
                            lastBoundary(
                                    sentence,
                                    days,
                                    right.last() + 1,
                                    scenes.get(i + 2).first()))
                    : sentence.size();
            if (boundary > 0 && happens(sentence, cuts.getLast(), boundary) && happens(sentence, boundary, end)) {
                cuts.add(boundary);
            }
        }
        for (DayMention day : days) {
            boolean inside = !cuts.contains(day.first()) && day.first() > 0;
            if (day.kind() == DayMention.Kind.NEXT
                    && inside
                    && happens(sentence, 0, day.first())
                    && happens(sentence, day.last(), sentence.size())) {
                cuts.add(day.first());
            }
        }
        Collections.sort(cuts);
        cuts.add(sentence.size());
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            clauses.add(Clause.of(sentence, from, to, places, days));
        }
        return clauses;
    }

    private static int lastBoundary(Sentence sentence, List<DayMention> days, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Words.BOUNDARIES.has(sentence.word(i))) {
                return Math.max(from, beginOfDay(days, i));
            }
        }
        return -1;
    }

    /** "A day after" goes with what follows. */
    private static int beginOfDay(List<DayMention> days, int token) {
        for (DayMention day : days) {
            if (day.first() <= token && token <= day.last()) {
                return day.first();
            }
        }
        return token;
    }

    private static boolean happens(Sentence sentence, int from, int to) {
        for (Hit hit : sentence.hits()) {
            if (hit.first() >= from && hit.last() < to && hit.isHappening()) {
                return true;
            }
        }
        return false;
    }
}
