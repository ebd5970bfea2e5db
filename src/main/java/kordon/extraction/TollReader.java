package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a clause: victims, by {@link VictimReader}; what was launched and shot down, by {@link
 * MunitionReader}; and whether its figures stand, were given up, or correct others.
 */
final class TollReader {
    /** So many words can be put between those who would be hurt and that there are none. */
    private static final int ASIDE = 8;

    private TollReader() {}

    static Tolls read(Clause clause, List<Numbers.Count> counts) {
        int later = later(clause);
        int from = later < 0 ? 0 : clause.sentence().token(later).start();
        Mention<Integer> killed = VictimReader.read(clause, counts, Cue.KILL, from);
        Mention<Integer> injured = VictimReader.read(clause, counts, Cue.HURT, from);
        Hit unhurt = unhurt(clause);
        if (unhurt != null) {
            Mention<Integer> none =
                    new Mention<>(0, clause.sentence().spanOf(unhurt.first(), unhurt.last()), "no victims");
            killed = killed == null || !unhurt.is(Cue.UNHURT) ? none : killed;
            injured = injured == null && !unhurt.is(Cue.UNKILLED) ? none : injured;
        }
        return MunitionReader.read(clause, counts, Tolls.of(killed, injured).as(standing(clause)));
    }

    /** Whether the clause tells that a toll has changed: its day is no attack's. */
    static boolean grows(Clause clause) {
        if (!clause.hasAny(Cue.KILL, Cue.HURT)) {
            return false;
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            if (Words.GROWTH.has(clause.sentence().word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The figures of a clause are given up, current or corrected; given up only where no later one follows. */
    private static Tolls.Standing standing(Clause clause) {
        Hit earlier = clause.first(Cue.EARLIER);
        if (clause.has(Cue.CORRECTED) || isCorrection(clause)) {
            return Tolls.Standing.CORRECTED;
        }
        return earlier != null && later(clause) < 0 ? Tolls.Standing.EARLIER : Tolls.Standing.CURRENT;
    }

    /** "Two, not four": the number after the negation is the one given up. */
    private static boolean isCorrection(Clause clause) {
        Sentence sentence = clause.sentence();
        for (int i = clause.from() + 1; i + 1 < clause.to(); i++) {
            boolean not = sentence.word(i).equals("not")
                    || sentence.word(i).equals("не")
                    || sentence.word(i).equals("а");
            if (not && sentence.word(i - 1).equals(",") && isNumber(clause, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Clause clause, int token) {
        if (clause.sentence().token(token).kind() == Token.Kind.NUMBER) {
            return true;
        }
        return clause.hits().stream().anyMatch(hit -> hit.first() == token && hit.as(Term.Numeral.class) != null);
    }

    /** Where the clause goes over from an earlier figure to the later one; -1 where it does not. */
    private static int later(Clause clause) {
        Hit earlier = clause.first(Cue.EARLIER);
        for (int i = earlier == null ? clause.to() : earlier.last() + 1; i < clause.to(); i++) {
            if (Words.LATER.has(clause.sentence().word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Where it says that nobody was killed or hurt: a phrase, or "пострадавших, по словам мэра, нет". */
    private static @Nullable Hit unhurt(Clause clause) {
        Hit phrase = clause.first(Cue.UNHURT);
        if (phrase != null || !clause.hasAny(Cue.KILL, Cue.HURT)) {
            return phrase;
        }
        for (Hit hit : clause.hits()) {
            boolean victims = hit.is(Cue.KILL) || hit.is(Cue.HURT);
            if (victims && clause.sentence().word(hit.last() + 1).equals(",") && isNone(clause, hit.last() + 2)) {
                return hit;
            }
        }
        return null;
    }

    /** Whether what is put between two commas ends in "none". */
    private static boolean isNone(Clause clause, int from) {
        for (int i = from; i < clause.to() && i - from <= ASIDE; i++) {
            if (clause.sentence().word(i).equals(",")) {
                return Words.NONE.has(clause.sentence().word(i + 1));
            }
        }
        return false;
    }
}
