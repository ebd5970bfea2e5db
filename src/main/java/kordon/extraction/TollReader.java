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
    /** So many words can stand between "including" and who is included. */
    private static final int PART = 4;
    /** So many words can stand between a toll and what it has come to. */
    private static final int GROWTH = 14;
    /** "Revised the number of": so many words lead up to the toll. */
    private static final int NUMBER_OF = 5;

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

    private static @Nullable Mention<Integer> victims(Clause clause, List<Numbers.Count> counts, Cue cue) {
        Mention<Integer> most = null;
        int later = later(clause);
        int from = later < 0 ? 0 : clause.sentence().token(later).start();
        for (Hit hit : clause.hits()) {
            if (!hit.is(cue) || Words.PART_LEADS.has(clause.sentence().word(lead(clause.sentence(), hit)))) {
                continue;
            }
            boolean passive = Words.PASSIVE.has(clause.sentence().word(hit.first() - 1));
            Mention<Integer> found = growth(clause, counts, hit, cue);
            if (found == null) {
                found = passive ? left(clause, counts, hit, cue) : right(clause, counts, hit, cue);
            }
            if (found == null) {
                found = passive ? right(clause, counts, hit, cue) : left(clause, counts, hit, cue);
            }
            if (found == null || found.span().start() < from || AttackerLosses.are(clause, found)) {
                continue;
            }
            found = Persons.joined(clause, counts, found, hit);
            if (most == null || found.value() > most.value()) {
                most = found;
            }
        }
        return most;
    }

    /** "Among the wounded": the word before, articles left out. */
    private static int lead(Sentence sentence, Hit hit) {
        int lead = hit.first() - 1;
        return Words.ARTICLES.has(sentence.word(lead)) ? lead - 1 : lead;
    }

    /** "The death toll rose from 25 to 28": the figure that it has come to. */
    private static @Nullable Mention<Integer> growth(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        Sentence sentence = clause.sentence();
        boolean grows = false;
        for (int i = Math.max(clause.from(), hit.first() - NUMBER_OF); i < hit.first(); i++) {
            grows |= Words.GROWTH.has(sentence.word(i));
        }
        for (int i = hit.last() + 1; i < clause.to() && i - hit.last() <= GROWTH; i++) {
            grows |= Words.GROWTH.has(sentence.word(i));
            Numbers.Count count = Numbers.at(counts, i);
            int before = i - 1;
            while (Words.APPROXIMATE.has(sentence.word(before)) && !Words.REACHED.has(sentence.word(before))) {
                before--;
            }
            if (grows && count != null && !count.age() && Words.REACHED.has(sentence.word(before))) {
                return mention(clause, count.value(), count.first(), count.last(), rule(cue));
            }
        }
        return null;
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
        int reach = LEFT;
        Mention<Integer> part = null;
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= reach; i--) {
            Numbers.Count count = Numbers.at(counts, i);
            int part0 = partLead(clause, count == null ? i : count.first());
            boolean direct = count != null && hit.first() - count.last() <= 2;
            if (part0 >= 0 && !direct && (count != null || Tolls.isOnePerson(sentence.word(i)))) {
                // "Six people, including a child, were killed": on to those counted before.
                reach = LEFT + hit.first() - part0;
                i = part0;
                continue;
            }
            if (direct && !count.age() && part0 >= 0) {
                return mention(clause, count.value(), count.first(), count.last(), rule(cue));
            }
            if (count != null && isOfPart(sentence, count)) {
                boolean taken = crosses(clause, count.last(), hit.first());
                part = taken || count.age()
                        ? part
                        : mention(clause, count.value(), count.first(), count.last(), rule(cue));
                reach = LEFT + hit.first() - i;
                continue;
            }
            if (count != null
                    && sentence.word(count.last() + 1).equals("of")
                    && Set.of("them", "whom").contains(sentence.word(count.last() + 2))) {
                continue;
            }
            if (count != null) {
                boolean taken = crosses(clause, count.last(), hit.first());
                return taken
                        ? part
                        : mention(clause, count.age() ? 1 : count.value(), count.first(), count.last(), rule(cue));
            }
            String word = sentence.word(i);
            if (word.equals(";") || word.equals(".")) {
                return part;
            }
            boolean counted = Numbers.at(counts, i - 1) != null || Numbers.at(counts, i - 2) != null;
            if (Tolls.isOnePerson(word) && !counted && !crosses(clause, i, hit.first())) {
                return mention(clause, 1, i, i, rule(cue));
            }
        }
        return part;
    }

    /** Where "including", "among them" stands shortly before a token, in the same phrase; -1 where it does not. */
    private static int partLead(Clause clause, int token) {
        for (int i = token - 1; i >= clause.from() && token - i <= PART; i--) {
            if (Words.PART_LEADS.has(clause.sentence().word(i))) {
                return i;
            }
            if (clause.sentence().token(i).isMark()) {
                return -1;
            }
        }
        return -1;
    }

    /** "Including two children", "one of them aged 13": a part of those counted before, or somebody's age among them. */
    private static boolean isOfPart(Sentence sentence, Numbers.Count count) {
        String previous = sentence.word(count.first() - 1);
        boolean aged = count.age() && Set.of("them", "whom").contains(sentence.word(count.first() - 2));
        return aged || Words.PART_LEADS.has(previous);
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
