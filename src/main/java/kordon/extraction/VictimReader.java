package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how many were killed, or how many hurt. A number belongs to the word that it stands nearest to on the
 * side where the language puts it: "killed three", "three were killed", "загинуло троє". Where no number stands, the verb
 * can tell that it was one: "погибла", "was killed".
 */
final class VictimReader {
    private static final int LEFT = 9;
    /** So many words can stand between "including" and who is included. */
    private static final int PART = 4;
    /** So many words can stand between a toll and what it has come to. */
    private static final int GROWTH = 14;
    /** "Revised the number of": so many words lead up to the toll. */
    private static final int NUMBER_OF = 5;

    private final Clause clause;
    private final Sentence sentence;
    private final List<Numbers.Count> counts;
    private final Cue cue;

    private VictimReader(Clause clause, List<Numbers.Count> counts, Cue cue) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.counts = counts;
        this.cue = cue;
    }

    /**
     * The highest number that the clause gives.
     *
     * @param cue {@link Cue#KILL} or {@link Cue#HURT}
     * @param from where the figures that stand begin: those before were given up
     */
    static @Nullable Mention<Integer> read(Clause clause, List<Numbers.Count> counts, Cue cue, int from) {
        return clause.has(cue) ? new VictimReader(clause, counts, cue).read(from) : null;
    }

    private @Nullable Mention<Integer> read(int from) {
        Mention<Integer> most = null;
        Mention<Integer> single = null;
        for (Hit hit : clause.hits()) {
            if (!hit.is(cue) || hit.is(Cue.UNHURT) || Words.PART_LEADS.has(sentence.word(lead(hit)))) {
                continue;
            }
            Mention<Integer> found = near(hit);
            if (found == null) {
                single = single == null && isSingular(hit) ? mention(1, hit.first(), hit.last()) : single;
                continue;
            }
            if (found.span().start() < from || AttackerLosses.are(clause, found)) {
                continue;
            }
            found = Persons.joined(clause, counts, found, hit);
            if (most == null || found.value() > most.value()) {
                most = found;
            }
        }
        return most == null ? single : most;
    }

    private @Nullable Mention<Integer> near(Hit hit) {
        Mention<Integer> grown = growth(hit);
        if (grown != null) {
            return grown;
        }
        boolean passive = Words.PASSIVE.has(sentence.word(hit.first() - 1));
        Mention<Integer> found = passive ? left(hit) : right(hit);
        if (found == null) {
            found = passive ? right(hit) : left(hit);
        }
        return found;
    }

    /** "Among the wounded": the word before, articles left out. */
    private int lead(Hit hit) {
        int lead = hit.first() - 1;
        return Words.ARTICLES.has(sentence.word(lead)) ? lead - 1 : lead;
    }

    /** "The driver was killed", "погибла", "загинув": one, by the form of the verb. */
    private boolean isSingular(Hit hit) {
        String word = sentence.word(hit.last());
        return Words.ONE_VICTIM.has(word)
                || Words.ONE_PASSIVE.has(sentence.word(hit.first() - 1))
                        && !Words.NO_VICTIM.has(sentence.word(hit.first() - 2));
    }

    /** "The death toll rose from 25 to 28": the figure that it has come to. */
    private @Nullable Mention<Integer> growth(Hit hit) {
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
                return mention(count.value(), count.first(), count.last());
            }
        }
        return null;
    }

    /** "Killed three", "killing at least 39", "загинули двоє", "поранених: 12". */
    private @Nullable Mention<Integer> right(Hit hit) {
        int at = hit.last() + 1;
        if (Words.DASHES.has(sentence.word(at)) && Numbers.at(counts, at + 1) != null) {
            at++;
        }
        while (at < clause.to()
                && (Words.APPROXIMATE.has(sentence.word(at))
                        || sentence.word(at).equals("people"))) {
            if (sentence.word(at).equals("a") && isPerson(at + 1)) {
                return mention(persons(at + 1), at, at + 1);
            }
            at++;
        }
        if (at >= clause.to()) {
            return null;
        }
        Mention<Integer> aged = aged(at);
        if (aged != null) {
            return aged;
        }
        for (Numbers.Count count : counts) {
            if (count.first() == at && !Words.THINGS.has(sentence.word(count.last() + 1))) {
                return mention(count.age() ? 1 : count.value(), count.first(), count.last());
            }
        }
        // "Killed an elderly couple", "ранил местную жительницу".
        int words = Words.APPROXIMATE.has(sentence.word(at - 1)) ? 2 : 1;
        for (int i = at; i <= at + words && i < clause.to() && sentence.token(i).kind() == Token.Kind.WORD; i++) {
            if (isPerson(i)) {
                return mention(persons(i), i, i);
            }
        }
        return null;
    }

    /** "Погибли женщины 27, 41 и 69 лет и 55-летний мужчина": as many as there are ages; absent with fewer than two. */
    private @Nullable Mention<Integer> aged(int from) {
        int ages = 0;
        int last = from;
        for (int i = from; i < clause.to(); i++) {
            Numbers.Count count = Numbers.at(counts, i);
            boolean link = Words.JOINING.has(sentence.word(i))
                    || Numbers.isAgeEnding(sentence.word(i))
                    || Persons.isPerson(sentence.word(i))
                    || sentence.word(i).equals("-");
            if (count != null && count.age()) {
                ages++;
                last = i;
            } else if (count != null || !link) {
                break;
            }
        }
        return ages < 2 ? null : mention(ages, from, last);
    }

    /** "Three people were killed", "a man has died", "two dead". */
    private @Nullable Mention<Integer> left(Hit hit) {
        int reach = LEFT;
        Mention<Integer> part = null;
        Mention<Integer> aged = null;
        for (int i = hit.first() - 1; i >= clause.from() && hit.first() - i <= reach; i--) {
            Numbers.Count count = Numbers.at(counts, i);
            int lead = partLead(count == null ? i : count.first());
            boolean direct = count != null && hit.first() - count.last() <= 2;
            if (count != null && Words.THINGS.has(sentence.word(count.last() + 1))) {
                continue;
            }
            if (lead >= 0 && !direct && (count != null || isPerson(i))) {
                // "Six people, including a child, were killed": on to those counted before.
                reach = LEFT + hit.first() - lead;
                i = lead;
                continue;
            }
            if (direct && !count.age() && lead >= 0) {
                return mention(count.value(), count.first(), count.last());
            }
            if (count != null && count.age() && lead < 0 && !crosses(count.last(), hit.first())) {
                // "Five men aged 24 to 38 were killed": on to the number of those of that age.
                aged = aged == null ? mention(1, count.first(), count.last()) : aged;
                reach = LEFT + hit.first() - i;
                i = count.first();
                continue;
            }
            if (count != null && isOfPart(count)) {
                boolean taken = crosses(count.last(), hit.first());
                part = taken || count.age() ? part : mention(count.value(), count.first(), count.last());
                reach = LEFT + hit.first() - i;
                continue;
            }
            if (count != null
                    && sentence.word(count.last() + 1).equals("of")
                    && Set.of("them", "whom").contains(sentence.word(count.last() + 2))) {
                continue;
            }
            if (count != null) {
                boolean taken = crosses(count.last(), hit.first());
                return taken
                        ? either(part, aged)
                        : mention(count.age() ? 1 : count.value(), count.first(), count.last());
            }
            String word = sentence.word(i);
            if (word.equals(";") || word.equals(".")) {
                return either(part, aged);
            }
            boolean counted = Numbers.at(counts, i - 1) != null || Numbers.at(counts, i - 2) != null;
            if (isPerson(i) && !counted && !crosses(i, hit.first())) {
                return mention(persons(i), i, i);
            }
        }
        return either(part, aged);
    }

    private static @Nullable Mention<Integer> either(
            @Nullable Mention<Integer> first, @Nullable Mention<Integer> second) {
        return first == null ? second : first;
    }

    /** Where "including", "among them" stands shortly before a token, in the same phrase; -1 where it does not. */
    private int partLead(int token) {
        for (int i = token - 1; i >= clause.from() && token - i <= PART; i--) {
            if (Words.PART_LEADS.has(sentence.word(i))) {
                return i;
            }
            if (sentence.token(i).isMark()) {
                return -1;
            }
        }
        return -1;
    }

    /** "Including two children", "one of them aged 13": a part of those counted before, or somebody's age among them. */
    private boolean isOfPart(Numbers.Count count) {
        String previous = sentence.word(count.first() - 1);
        boolean aged = count.age() && Set.of("them", "whom").contains(sentence.word(count.first() - 2));
        return aged || Words.PART_LEADS.has(previous);
    }

    /** Whether another word of victims or munitions stands between a number and its word. */
    private boolean crosses(int from, int to) {
        for (Hit hit : clause.hits()) {
            boolean between = hit.first() > from && hit.last() < to;
            boolean munition = hit.as(Term.Armament.class) != null;
            if (between && (hit.is(Cue.KILL) || hit.is(Cue.HURT) || munition)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerson(int token) {
        return Persons.isNoun(sentence.word(token));
    }

    private int persons(int token) {
        return Words.PAIRS.has(sentence.word(token)) ? 2 : 1;
    }

    private Mention<Integer> mention(int value, int first, int last) {
        return new Mention<>(value, sentence.spanOf(first, last), cue == Cue.KILL ? "killed" : "injured");
    }
}
