package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how many were killed and hurt, how many drones or missiles came and how many were shot down. A
 * number belongs to the word that it stands nearest to on the side where the language puts it: "killed three", "three
 * were killed", "загинуло троє".
 */
final class TollReader {
    private static final Set<String> ATTACKERS = Set.of(
            "saboteurs",
            "militants",
            "attackers",
            "fighters",
            "боевиков",
            "диверсантов",
            "диверсантів",
            "нападников",
            "окупантів");
    private static final Set<String> OF_WHICH = Set.of("them", "the", "these", "those", "which");
    private static final Set<String> PASSIVE = Set.of("was", "were", "have", "had");
    private static final Set<String> NOT_IN_NAMES = Set.of(
            "and",
            "or",
            "by",
            "with",
            "in",
            "on",
            "the",
            "of",
            "from",
            "people",
            "persons",
            "civilians",
            "when",
            "after",
            "as",
            "who",
            "that",
            "which",
            "workers",
            "residents",
            "людей",
            "человек",
            "осіб",
            "коли",
            "когда",
            "що",
            "что",
            "які",
            "которые",
            "де",
            "где");
    private static final Set<String> APPROXIMATE = Set.of(
            "at",
            "least",
            "more",
            "than",
            "up",
            "to",
            "about",
            "some",
            "around",
            "nearly",
            "almost",
            "as",
            "many",
            "another",
            "a",
            "total",
            "of",
            "over",
            "roughly",
            "also",
            "its",
            "their",
            "all",
            "only",
            "других",
            "ще",
            "еще",
            "понад",
            "більше",
            "щонайменше",
            "не",
            "менее",
            "менше",
            "более",
            "больше",
            "свыше",
            "как",
            "минимум",
            "до",
            "близько",
            "около",
            "майже",
            "почти",
            "ранения",
            "поранення",
            "дістали",
            "отримали",
            "получили",
            "дістав",
            "дістала",
            "отримав",
            "отримала",
            "зазнав",
            "зазнала",
            "зазнали",
            "получил",
            "получила");
    private static final int LEFT = 9;

    private TollReader() {}

    static Tolls read(Clause clause, List<Numbers.Count> counts) {
        Mention<Integer> killed = victims(clause, counts, Cue.KILL);
        Mention<Integer> injured = victims(clause, counts, Cue.HURT);
        Hit unhurt = clause.first(Cue.UNHURT);
        if (unhurt != null) {
            Mention<Integer> none = mention(clause, 0, unhurt.first(), unhurt.last(), "no victims");
            killed = killed == null ? none : killed;
            injured = injured == null ? none : injured;
        }
        return munitions(clause, counts, new Tolls(killed, injured, null, null));
    }

    private static @Nullable Mention<Integer> victims(Clause clause, List<Numbers.Count> counts, Cue cue) {
        Mention<Integer> most = null;
        for (Hit hit : clause.hits()) {
            if (!hit.is(cue)) {
                continue;
            }
            Mention<Integer> found = right(clause, counts, hit, cue);
            if (found == null) {
                found = left(clause, counts, hit, cue);
            }
            if (found != null && isOfAttackers(clause, found)) {
                continue;
            }
            if (found != null && (most == null || found.value() > most.value())) {
                most = found;
            }
        }
        return most;
    }

    /** The losses of those who attacked are no victims: "two hundred of their own", "ten saboteurs". */
    private static boolean isOfAttackers(Clause clause, Mention<Integer> number) {
        Sentence sentence = clause.sentence();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (sentence.token(i).start() >= number.span().end()) {
                String next = sentence.word(i);
                return ATTACKERS.contains(next)
                        || next.equals("of")
                                && sentence.word(i + 1).equals("their")
                                && sentence.word(i + 2).equals("own");
            }
        }
        return false;
    }

    /** "Killed three", "killing at least 39", "загинули двоє". */
    private static @Nullable Mention<Integer> right(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        Sentence sentence = clause.sentence();
        int at = hit.last() + 1;
        while (at < clause.to() && (APPROXIMATE.contains(sentence.word(at)) || isOther(sentence, at))) {
            if (sentence.word(at).equals("a") && Tolls.isOnePerson(sentence.word(at + 1))) {
                return mention(clause, 1, at, at + 1, rule(cue));
            }
            at++;
        }
        for (Numbers.Count count : counts) {
            if (count.first() == at && at < clause.to()) {
                return mention(clause, count.age() ? 1 : count.value(), count.first(), count.last(), rule(cue));
            }
        }
        boolean one = at < clause.to() && Tolls.isOnePerson(sentence.word(at));
        return one ? mention(clause, 1, at, at, rule(cue)) : null;
    }

    private static boolean isOther(Sentence sentence, int at) {
        return Set.of("civilians", "people", "and", "injuring", "wounding").contains(sentence.word(at))
                && sentence.word(at).equals("people");
    }

    /** "Three people were killed", "a man has died", "two dead". */
    private static @Nullable Mention<Integer> left(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        Sentence sentence = clause.sentence();
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= LEFT; i--) {
            Numbers.Count count = ending(counts, i);
            if (count != null
                    && sentence.word(count.last() + 1).equals("of")
                    && Set.of("them", "whom").contains(sentence.word(count.last() + 2))) {
                continue;
            }
            if (count != null) {
                boolean taken = crosses(clause, count.last(), hit.first());
                return taken
                        ? null
                        : mention(clause, count.age() ? 1 : count.value(), count.first(), count.last(), rule(cue));
            }
            String word = sentence.word(i);
            if (word.equals(";") || word.equals(".")) {
                return null;
            }
            boolean counted = ending(counts, i - 1) != null || ending(counts, i - 2) != null;
            if (Tolls.isOnePerson(word) && !counted && !crosses(clause, i, hit.first())) {
                return mention(clause, 1, i, i, rule(cue));
            }
        }
        return null;
    }

    /** Whether another word of victims or munitions stands between a number and its word. */
    private static boolean crosses(Clause clause, int from, int to) {
        for (Hit hit : clause.hits()) {
            boolean between = hit.first() > from && hit.last() < to;
            boolean munition = hit.as(Term.Armament.class) != null;
            if (between && (hit.is(Cue.KILL) || hit.is(Cue.HURT) || munition)) {
                return true;
            }
        }
        return false;
    }

    private static Numbers.@Nullable Count ending(List<Numbers.Count> counts, int token) {
        for (Numbers.Count count : counts) {
            if (count.first() <= token && token <= count.last()) {
                return count;
            }
        }
        return null;
    }

    /** "40 attack drones and six missiles": the sums of what is counted, of those that came and those shot down. */
    private static Tolls munitions(Clause clause, List<Numbers.Count> counts, Tolls victims) {
        Sum came = new Sum();
        Sum fell = new Sum();
        int last = -1;
        for (Hit hit : clause.hits()) {
            Term.Armament weapon = hit.as(Term.Armament.class);
            if (weapon == null || !isCounted(weapon)) {
                continue;
            }
            Numbers.Count count = before(clause, counts, hit);
            if (count != null && count.last() > last) {
                (isDown(clause, count.first(), hit.last()) ? fell : came).add(count.value(), count.first(), hit.last());
                last = hit.last();
            }
        }
        Numbers.Count part = part(clause, counts);
        if (part != null && fell.first < 0 && (clause.has(Cue.DOWN) || clause.has(Cue.DESTROY))) {
            fell.add(part.value(), part.first(), part.last());
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
            return first < 0 ? null : TollReader.mention(clause, value, first, last, "munitions counted");
        }
    }

    /** Whether what is counted between two tokens was shot down: by the verb that governs it. */
    private static boolean isDown(Clause clause, int first, int last) {
        Hit before = null;
        Hit after = null;
        for (Hit hit : clause.hits()) {
            boolean down = hit.is(Cue.DOWN) || hit.is(Cue.DESTROY);
            if (!down && !hit.is(Cue.LAUNCH) && !hit.is(Cue.STRIKE)) {
                continue;
            }
            before = hit.last() < first ? hit : before;
            after = after == null && hit.first() > last ? hit : after;
        }
        boolean later = after != null && (after.is(Cue.DOWN) || after.is(Cue.DESTROY));
        if (later && (before == null || !crossesComma(clause.sentence(), last, after.first()))) {
            return true;
        }
        return before != null && (before.is(Cue.DOWN) || before.is(Cue.DESTROY));
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
                boolean one = latin ? article && !word.endsWith("s") : SINGULAR.contains(word);
                if (one) {
                    fell.add(1, hit.first(), hit.last());
                }
                return;
            }
        }
    }

    private static final Set<String> SINGULAR =
            Set.of("дрон", "безпілотник", "беспилотник", "шахед", "ракету", "ракета", "бпла");

    /** The number that counts a munition: before it, with at most three words between that belong to its name. */
    private static Numbers.@Nullable Count before(Clause clause, List<Numbers.Count> counts, Hit hit) {
        Sentence sentence = clause.sentence();
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= NAME; i--) {
            Numbers.Count count = ending(counts, i);
            if (count != null) {
                return count.age() ? null : count;
            }
            if (sentence.token(i).isMark() && !sentence.word(i).equals("\"")
                    || NOT_IN_NAMES.contains(sentence.word(i))) {
                return null;
            }
        }
        return null;
    }

    private static final int NAME = 5;

    /** How many of those told of before were shot down: "five of the six were destroyed". */
    static @Nullable Mention<Integer> downed(Clause clause, List<Numbers.Count> counts) {
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
            boolean passive = PASSIVE.contains(next) && downsWithin(clause, count.last(), 4);
            boolean near = downsWithin(clause, count.last(), 0);
            if (sentence.word(count.first() - 1).equals("but")) {
                continue;
            }
            boolean of = passive
                    || near
                    || next.equals("of") && OF_WHICH.contains(after)
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

    private static String rule(Cue cue) {
        return cue == Cue.KILL ? "killed" : "injured";
    }
}
