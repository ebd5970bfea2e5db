package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how many were killed, or how many hurt. A number belongs to the word that it stands nearest to on the
 * side where the language puts it: "killed three", "three were killed", "загинуло троє". Where no number stands, the verb
 * can tell that it was one: "погибла", "was killed".
 */
final class VictimReader {
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
        Numbers.Count grown = VictimGrowth.read(clause, counts, hit);
        if (grown != null) {
            return mention(grown.value(), grown.first(), grown.last());
        }
        boolean passive = Words.PASSIVE.has(sentence.word(hit.first() - 1));
        Mention<Integer> found = passive ? VictimsBefore.read(clause, counts, hit, cue) : right(hit);
        if (found == null) {
            found = passive ? right(hit) : VictimsBefore.read(clause, counts, hit, cue);
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

    /** "Killed three", "killing at least 39", "загинули двоє", "поранених: 12". */
    private @Nullable Mention<Integer> right(Hit hit) {
        int at = hit.last() + 1;
        if (Words.DASHES.has(sentence.word(at)) && Numbers.at(counts, at + 1) != null) {
            at++;
        }
        while (at < clause.to()
                && (Words.APPROXIMATE.has(sentence.word(at))
                        || sentence.word(at).equals("people"))) {
            if (sentence.word(at).equals("a") && Persons.isNoun(sentence.word(at + 1))) {
                return mention(Persons.count(sentence.word(at + 1)), at, at + 1);
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
            if (Persons.isNoun(sentence.word(i))) {
                return mention(Persons.count(sentence.word(i)), i, i);
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

    private Mention<Integer> mention(int value, int first, int last) {
        return mention(sentence, cue, value, first, last);
    }

    static Mention<Integer> mention(Sentence sentence, Cue cue, int value, int first, int last) {
        return new Mention<>(value, sentence.spanOf(first, last), cue == Cue.KILL ? "killed" : "injured");
    }
}
