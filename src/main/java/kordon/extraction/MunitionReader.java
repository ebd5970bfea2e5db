package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how many drones or missiles came and how many were shot down. A count belongs to the verb that
 * governs it: "launched 55 missiles", "18 of them were shot down".
 */
final class MunitionReader {
    /** So many words can stand between a number and the munition that it counts. */
    private static final int NAME = 5;

    private MunitionReader() {}

    /** "40 attack drones and six missiles": the sums of what is counted, of those that came and those shot down. */
    static Tolls read(Clause clause, List<Numbers.Count> counts, Tolls victims) {
        Sum came = new Sum();
        Sum fell = new Sum();
        int last = -1;
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            if (weapon == null || !isCounted(weapon)) {
                continue;
            }
            Numbers.Count count = before(clause, counts, hit);
            Numbers.Count part =
                    count == null || !clause.sentence().word(count.first() - 1).equals("of")
                            ? null
                            : Numbers.at(counts, count.first() - 2);
            if (part != null && isDown(clause, part.first(), hit.last())) {
                // "Five of six missiles were shot down."
                fell.add(part.value(), part.first(), hit.last());
                came.add(count.value(), count.first(), hit.last());
                last = hit.last();
            } else if (count != null && count.last() > last && !isLost(clause, count.first(), hit.last())) {
                (isDown(clause, count.first(), hit.last()) ? fell : came).add(count.value(), count.first(), hit.last());
                last = hit.last();
            }
        }
        Numbers.Count part = part(clause, counts);
        if (part != null && fell.first < 0 && (clause.has(Cue.DOWN) || clause.has(Cue.DESTROY))) {
            fell.add(part.value(), part.first(), part.last());
        }
        int spared = spared(clause, counts);
        if (fell.first < 0 && came.first >= 0 && spared >= 0 && spared < came.value) {
            fell.add(came.value - spared, came.first, came.last);
        }
        if (came.first < 0 && fell.first >= 0 && spared == 0 && clause.has(Cue.LAUNCH)) {
            came.add(fell.value, fell.first, fell.last);
        }
        if (fell.first < 0 && came.first < 0 && clause.has(Cue.DOWN)) {
            single(clause, fell);
        }
        return victims.withLaunched(came.mention(clause)).withDowned(fell.mention(clause));
    }

    /** Drones and missiles are counted; shells and bombs are not. */
    private static boolean isCounted(Term.Armament weapon) {
        WeaponType type = weapon.weapon().type();
        return weapon.role() == Term.Armament.Role.MUNITION && (type == WeaponType.DRONE || type == WeaponType.MISSILE);
    }

    private static final class Sum {
        private int value;
        private int first = -1;
        private int last;

        void add(int count, int from, int to) {
            value += count;
            first = first < 0 ? from : first;
            last = to;
        }

        @Nullable
        Mention<Integer> mention(Clause clause) {
            return first < 0 ? null : MunitionReader.mention(clause, value, first, last, "munitions counted");
        }
    }

    /** Whether what is counted between two tokens was shot down: by the verb that governs it. */
    private static boolean isDown(Clause clause, int first, int last) {
        Hit before = null;
        Hit after = null;
        for (Hit hit : clause.hits()) {
            boolean down = hit.is(Cue.DOWN) || hit.is(Cue.DESTROY);
            if (down && hit.first() > first && hit.last() < last) {
                // "Six downed drones."
                return true;
            }
            if (!down && !hit.is(Cue.LAUNCH) && !hit.is(Cue.STRIKE)) {
                continue;
            }
            before = hit.last() < first ? hit : before;
            after = after == null && hit.first() > last ? hit : after;
        }
        boolean later = after != null && (after.is(Cue.DOWN) || after.is(Cue.DESTROY));
        if (before != null && before.is(Cue.LAUNCH) && first - before.last() <= NAME && later) {
            // "Launched 145 drones and shot down 62": the verb of launching governs its own number.
            return false;
        }
        if (later && (before == null || !crossesComma(clause.sentence(), last, after.first()))) {
            return true;
        }
        return before != null && (before.is(Cue.DOWN) || before.is(Cue.DESTROY));
    }

    /** "Seven strikes by drones", "семи ударів безпілотниками": it is the blows that are counted. */
    private static boolean isBlow(Clause clause, int token) {
        return clause.hits().stream()
                .anyMatch(hit -> hit.first() == token
                        && hit.is(Cue.STRIKE)
                        && !clause.sentence().word(token).equals("strike"));
    }

    /** Gone from the radars, and so neither shot down nor come anew. */
    private static boolean isLost(Clause clause, int first, int last) {
        for (Hit hit : clause.hits()) {
            boolean near =
                    hit.first() > first && hit.first() - last <= NAME || hit.last() < first && first - hit.last() <= 2;
            if (hit.is(Cue.LOST) && near && !crossesComma(clause.sentence(), last, hit.first())) {
                return true;
            }
        }
        return false;
    }

    private static boolean crossesComma(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (sentence.token(i).isMark()) {
                return true;
            }
        }
        return false;
    }

    /** "A drone was shot down". */
    private static void single(Clause clause, Sum fell) {
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            if (weapon != null && isCounted(weapon)) {
                String word = clause.sentence().word(hit.last());
                boolean article = false;
                for (int i = Math.max(clause.from(), hit.first() - 3); i < hit.first(); i++) {
                    article |= Set.of("a", "an", "another")
                            .contains(clause.sentence().word(i));
                }
                boolean latin = word.charAt(0) < 128;
                boolean one = latin ? article && !word.endsWith("s") : Words.SINGULAR.has(word);
                if (one) {
                    fell.add(1, hit.first(), hit.last());
                }
                return;
            }
        }
    }

    /** The number that counts a munition: before it, with at most three words between that belong to its name. */
    private static Numbers.@Nullable Count before(Clause clause, List<Numbers.Count> counts, Hit hit) {
        Sentence sentence = clause.sentence();
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= NAME; i--) {
            Numbers.Count count = Numbers.at(counts, i);
            if (count != null) {
                return count.age() ? null : count;
            }
            boolean kinds = Words.AND.has(sentence.word(i))
                    && Words.KINDS.has(sentence.word(i - 1))
                    && Words.KINDS.has(sentence.word(i + 1));
            if (kinds) {
                continue;
            }
            boolean another =
                    Persons.isNoun(sentence.word(i)) || isBlow(clause, i) && !Words.KINDS.has(sentence.word(i));
            if (another
                    || sentence.token(i).isMark() && !sentence.word(i).equals("\"")
                    || Words.NOT_IN_NAMES.has(sentence.word(i))) {
                return null;
            }
        }
        return null;
    }

    /** How many got through where all the others were shot down: "all but two"; -1 where the clause does not say so. */
    private static int spared(Clause clause, List<Numbers.Count> counts) {
        Sentence sentence = clause.sentence();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (!Words.ALL.has(sentence.word(i)) || !downsWithin(clause, i, NAME + 2) && !downsBefore(clause, i)) {
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
            return mention(
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
                : mention(clause, part.value(), part.first(), part.last(), "part of those launched");
    }

    /** "22 of them", "all but one of the drones", "15 of these": a part of what came. */
    private static Numbers.@Nullable Count part(Clause clause, List<Numbers.Count> counts) {
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

    private static Mention<Integer> mention(Clause clause, int value, int first, int last, String rule) {
        return new Mention<>(value, clause.sentence().spanOf(first, last), rule);
    }
}
