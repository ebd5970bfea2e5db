package kordon.extraction;

import java.util.List;
import java.util.Set;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** Reads those who are counted before the word that tells what became of them: "three people were killed", "two dead". */
final class VictimsBefore {
    private static final int LEFT = 9;
    /** So many words can stand between "including" and who is included. */
    private static final int PART = 6;

    private final Clause clause;
    private final Sentence sentence;
    private final List<Numbers.Count> counts;
    private final Hit hit;
    private final Cue cue;

    private VictimsBefore(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.counts = counts;
        this.hit = hit;
        this.cue = cue;
    }

    /** How many stand before a word of victims; absent where none do. */
    static @Nullable Mention<Integer> read(Clause clause, List<Numbers.Count> counts, Hit hit, Cue cue) {
        return new VictimsBefore(clause, counts, hit, cue).read();
    }

    private @Nullable Mention<Integer> read() {
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
            if (lead >= 0 && !direct && (count != null || Persons.isNoun(sentence.word(i)))) {
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
            if (count != null && isOfThem(count)) {
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
            if (Persons.isNoun(sentence.word(i)) && !counted && !crosses(i, hit.first())) {
                return mention(Persons.count(sentence.word(i)), i, i);
            }
        }
        return either(part, aged);
    }

    /** "Two of them children"; not where the verb follows: "by the evening 24 of them were dead". */
    private boolean isOfThem(Numbers.Count count) {
        boolean ofThem = sentence.word(count.last() + 1).equals("of")
                && Set.of("them", "whom").contains(sentence.word(count.last() + 2));
        boolean verb = Words.BE.has(sentence.word(count.last() + 3)) && hit.first() == count.last() + 4;
        return ofThem && !verb;
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

    private Mention<Integer> mention(int value, int first, int last) {
        return VictimReader.mention(sentence, cue, value, first, last);
    }
}
