package kordon.extraction;

import java.util.List;
import kordon.event.Mention;

/** Adds up those who are named one by one: "a man and two women", "55-річного чоловіка та 60-річну жінку". */
final class Persons {
    /** So many words can stand before a person: an article, an age, an adjective. */
    private static final int LEAD = 5;

    private Persons() {}

    /** The number together with the persons who are joined to it on the side away from its word of victims. */
    static Mention<Integer> joined(Clause clause, List<Numbers.Count> counts, Mention<Integer> number, Hit victims) {
        Sentence sentence = clause.sentence();
        boolean after = number.span().start() > sentence.token(victims.first()).start();
        int sum = number.value();
        int first = tokenAt(sentence, number.span().start());
        int last = tokenAt(sentence, number.span().end() - 1);
        if (after) {
            int noun = noun(clause, last, LEAD);
            while (noun >= 0 && Words.AND.has(sentence.word(noun + 1))) {
                int next = noun(clause, noun + 2, LEAD);
                if (next < 0 || isVictim(clause, noun + 1, next + 2)) {
                    break;
                }
                sum += value(counts, noun + 2, next);
                last = next;
                noun = next;
            }
        } else {
            int start = start(clause, counts, first);
            while (start > 0 && Words.AND.has(sentence.word(start - 1)) && isPerson(sentence.word(start - 2))) {
                int begin = start(clause, counts, start - 2);
                if (isVictim(clause, begin - 1, start)) {
                    break;
                }
                sum += value(counts, begin, start - 2);
                first = begin;
                start = begin;
            }
        }
        return sum == number.value() ? number : new Mention<>(sum, sentence.spanOf(first, last), number.rule());
    }

    /** Whether a word means one person or a couple. */
    static boolean isNoun(String word) {
        return Words.ONE_PERSON.has(word) || Words.PAIRS.has(word);
    }

    /** How many a word of {@link #isNoun} means. */
    static int count(String word) {
        return Words.PAIRS.has(word) ? 2 : 1;
    }

    /** Whether a word means one person or more. */
    static boolean isPerson(String word) {
        return isNoun(word) || Words.PERSONS.has(word);
    }

    /** The person at or shortly after a token, with no mark or conjunction between; -1 where there is none. */
    private static int noun(Clause clause, int from, int within) {
        Sentence sentence = clause.sentence();
        for (int i = from; i < clause.to() && i < from + within; i++) {
            if (isPerson(sentence.word(i))) {
                return i;
            }
            boolean hyphen = sentence.word(i).equals("-");
            if (Words.AND.has(sentence.word(i)) || sentence.token(i).isMark() && !hyphen) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the person at a token begins: with a number, an age or an article. */
    private static int start(Clause clause, List<Numbers.Count> counts, int person) {
        Sentence sentence = clause.sentence();
        int start = person;
        for (int i = person; i >= clause.from() && person - i <= LEAD; i--) {
            if (Words.AND.has(sentence.word(i)) || i < person && isPerson(sentence.word(i))) {
                break;
            }
            Numbers.Count count = Numbers.at(counts, i);
            if (count != null || Words.ARTICLES.has(sentence.word(i))) {
                start = i;
            }
        }
        return start;
    }

    private static int value(List<Numbers.Count> counts, int from, int to) {
        for (Numbers.Count count : counts) {
            if (count.first() >= from && count.last() < to && !count.age()) {
                return count.value();
            }
        }
        return 1;
    }

    /** Whether a word of victims stands there: those who follow are another's victims. */
    private static boolean isVictim(Clause clause, int from, int to) {
        return clause.hits().stream()
                .anyMatch(hit -> hit.first() >= from
                        && hit.first() <= to
                        && (hit.is(Cue.KILL) || hit.is(Cue.HURT) || hit.is(Cue.UNHURT)));
    }

    private static int tokenAt(Sentence sentence, int unit) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).end() > unit) {
                return i;
            }
        }
        return sentence.size() - 1;
    }
}
