package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how many were killed and hurt; {@link MunitionReader} adds what was launched and shot down. A number
 * belongs to the word that it stands nearest to on the side where the language puts it: "killed three", "three
 * were killed", "загинуло троє".
 */
final class TollReader {
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
        return MunitionReader.read(clause, counts, new Tolls(killed, injured, null, null));
    }

    private static @Nullable Mention<Integer> victims(Clause clause, List<Numbers.Count> counts, Cue cue) {
        Mention<Integer> most = null;
        for (Hit hit : clause.hits()) {
            if (!hit.is(cue)) {
                continue;
            }
            boolean passive = Words.PASSIVE.has(clause.sentence().word(hit.first() - 1));
            Mention<Integer> found = passive ? left(clause, counts, hit, cue) : right(clause, counts, hit, cue);
            if (found == null) {
                found = passive ? right(clause, counts, hit, cue) : left(clause, counts, hit, cue);
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
                return Words.ATTACKERS.has(next)
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
        while (at < clause.to()
                && (Words.APPROXIMATE.has(sentence.word(at))
                        || sentence.word(at).equals("people"))) {
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

    /** "Three people were killed", "a man has died", "two dead". */
    private static @Nullable Mention<Integer> left(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        Sentence sentence = clause.sentence();
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= LEFT; i--) {
            Numbers.Count count = Numbers.at(counts, i);
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
            boolean counted = Numbers.at(counts, i - 1) != null || Numbers.at(counts, i - 2) != null;
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

    private static Mention<Integer> mention(Clause clause, int value, int first, int last, String rule) {
        return new Mention<>(value, clause.sentence().spanOf(first, last), rule);
    }

    private static String rule(Cue cue) {
        return cue == Cue.KILL ? "killed" : "injured";
    }
}
