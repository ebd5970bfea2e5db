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
            boolean target = hit.is(Cue.TARGETS) && !clause.scenes().isEmpty();
            if (!target && (weapon == null || !isCounted(weapon))) {
                continue;
            }
            Numbers.Count count = before(clause, counts, hit);
            Numbers.Count part =
                    count == null || !clause.sentence().word(count.first() - 1).equals("of")
                            ? null
                            : Numbers.at(counts, count.first() - 2);
            boolean down = count != null
                    && MunitionVerb.isDown(clause, part == null ? count.first() : part.first(), hit.last());
            if (part != null && (down || isClaimed(clause))) {
                // "Five of six missiles were shot down."
                fell.add(part.value(), part.first(), hit.last());
                came.add(count.value(), count.first(), hit.last());
                last = hit.last();
            } else if (count != null
                    && count.last() > last
                    && (down || !target)
                    && !MunitionVerb.isLost(clause, count.first(), hit.last())) {
                (down ? fell : came).add(count.value(), count.first(), hit.last());
                if (down && MunitionVerb.isLaunched(clause, hit.last())) {
                    came.add(count.value(), count.first(), hit.last());
                }
                last = hit.last();
            }
        }
        Numbers.Count part = MunitionPart.part(clause, counts);
        if (part != null && fell.first < 0 && (clause.has(Cue.DOWN) || clause.has(Cue.DESTROY))) {
            fell.add(part.value(), part.first(), part.last());
        }
        int spared = MunitionPart.spared(clause, counts);
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

    /** "The air force claimed 29 of 31 drones": nothing else is said to have become of them. */
    private static boolean isClaimed(Clause clause) {
        boolean defended = clause.has(Cue.DEFENCE)
                || clause.hits().stream()
                        .map(hit -> hit.as(Term.Actor.class))
                        .anyMatch(actor -> actor != null && actor.kind() == Term.Actor.Kind.REPORTER);
        return defended && !clause.hasAny(Cue.STRIKE, Cue.LAUNCH, Cue.IMPACT, Cue.BLAST, Cue.LOST);
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

    /** "Seven strikes by drones", "семи ударів безпілотниками": it is the blows that are counted. */
    private static boolean isBlow(Clause clause, int token) {
        return clause.hits().stream()
                .anyMatch(hit -> hit.first() == token
                        && hit.is(Cue.STRIKE)
                        && !clause.sentence().word(token).equals("strike"));
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

    static Mention<Integer> mention(Clause clause, int value, int first, int last, String rule) {
        return new Mention<>(value, clause.sentence().spanOf(first, last), rule);
    }
}
