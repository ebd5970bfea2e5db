package kordon.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A number of days, weeks, months or years by which something lies before or after something else.
 *
 * @param first its first token
 * @param last its last token
 * @param count how many; 0 where the text does not say: "days later"
 * @param unit in days: 1, 7, 30 or 365
 * @param clause whether that which it lies before or after is told next: "two days after drones hit the port"
 */
record Distance(int first, int last, int count, int unit, Direction direction, boolean clause) {

    enum Direction {
        /** Before publication. */
        AGO,
        /** Before what was told. */
        BACK,
        /** After what was told. */
        ON
    }

    /** The distance whose unit a hit is; none where the text does not say how many, or from what. */
    static @Nullable Distance around(Sentence sentence, int hitIndex) {
        Hit unit = sentence.hits().get(hitIndex);
        Term.Calendar word = unit.as(Term.Calendar.class);
        if (word == null || word.word() != DayWord.UNIT) {
            return null;
        }
        int first = unit.first();
        int count = Words.PLURAL_UNITS.has(sentence.word(unit.last())) ? 0 : 1;
        Hit before = hitIndex > 0 ? sentence.hits().get(hitIndex - 1) : null;
        Term.Numeral numeral = before != null && first - before.last() == 1 ? before.as(Term.Numeral.class) : null;
        if (numeral != null) {
            count = numeral.value();
            first = before.first();
        } else if (isCount(sentence.word(first - 1))) {
            count = Integer.parseInt(sentence.word(first - 1));
            first--;
        }
        Hit next = hitIndex + 1 < sentence.hits().size() ? sentence.hits().get(hitIndex + 1) : null;
        DayWord after = next == null || next.first() - unit.last() > 1 ? null : dayWord(next);
        boolean said = after == DayWord.AGO || after == DayWord.EARLIER || after == DayWord.LATER;
        if (said) {
            Direction direction =
                    after == DayWord.AGO ? Direction.AGO : after == DayWord.EARLIER ? Direction.BACK : Direction.ON;
            boolean clause = direction == Direction.BACK
                    && sentence.word(next.last()).equals("before")
                    && goesOn(sentence, next.last());
            return count == 0 && first > 1 && !sentence.token(first - 1).isMark()
                    ? null
                    : new Distance(first, next.last(), count, word.value(), direction, clause);
        }
        if (count == 0) {
            return null;
        }
        int end = unit.last();
        if (Words.AFTER.has(sentence.word(end + 1))) {
            return new Distance(first, end + 1, count, word.value(), Direction.ON, goesOn(sentence, end + 1));
        }
        boolean through = Words.THROUGH.has(sentence.word(first - 1));
        return through ? new Distance(first - 1, end, count, word.value(), Direction.ON, false) : null;
    }

    private static boolean goesOn(Sentence sentence, int token) {
        return token + 1 < sentence.size() && !sentence.token(token + 1).isMark();
    }

    private static @Nullable DayWord dayWord(Hit hit) {
        Term.Calendar word = hit.as(Term.Calendar.class);
        return word == null ? null : word.word();
    }

    private static boolean isCount(String word) {
        return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
    }
}
