package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a sentence where it goes over from one attack to another: at the last comma or conjunction between two scenes, if
 * either side has a word of its own for what happened. A list of regions under one verb stays together.
 */
final class Clauses {
    private Clauses() {}

    static List<Clause> of(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        Clause whole = Clause.of(sentence, 0, sentence.size(), places, days);
        List<PlaceMention> scenes = whole.scenes();
        if (scenes.size() < 2 && days.isEmpty()) {
            return List.of(whole);
        }
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
            boolean listed = right.first() - left.last() == 2 && Words.SEPARATORS.has(sentence.word(left.last() + 1));
            if (!listed
                    && boundary > 0
                    && happens(sentence, cuts.getLast(), boundary)
                    && happens(sentence, boundary, end)) {
                cuts.add(boundary);
            }
        }
        for (int i = 1; i < days.size(); i++) {
            int boundary = lastBoundary(
                    sentence, days, days.get(i - 1).last() + 1, days.get(i).first());
            if (differ(days.get(i - 1), days.get(i))
                    && boundary > 0
                    && !cuts.contains(boundary)
                    && happens(sentence, cuts.getLast(), boundary)
                    && happens(
                            sentence,
                            boundary,
                            i + 1 < days.size() ? days.get(i + 1).first() : sentence.size())) {
                cuts.add(boundary);
            }
        }
        for (DayMention day : days) {
            int comma = day.kind() == DayMention.Kind.NEXT && day.first() == 0 ? comma(sentence, day.last()) : -1;
            if (comma > 0 && happens(sentence, 0, comma) && happens(sentence, comma, sentence.size())) {
                cuts.add(comma);
            }
            boolean inside = !cuts.contains(day.first()) && day.first() > 0;
            if (day.kind() == DayMention.Kind.NEXT
                    && inside
                    && happens(sentence, 0, day.first())
                    && happens(sentence, day.last(), sentence.size())) {
                cuts.add(day.first());
            }
        }
        if (cuts.size() == 1) {
            return List.of(whole);
        }
        cuts = new ArrayList<>(new TreeSet<>(cuts));
        cuts.add(sentence.size());
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            clauses.add(Clause.of(sentence, from, to, places, days));
        }
        return clauses;
    }

    /** Two days on which something happened. */
    private static boolean differ(DayMention a, DayMention b) {
        boolean deeds = a.kind() == DayMention.Kind.DEED && b.kind() == DayMention.Kind.DEED;
        return deeds && a.date() != null && b.date() != null && !a.date().equals(b.date());
    }

    private static int comma(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.word(i).equals(",")) {
                return i;
            }
        }
        return -1;
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
