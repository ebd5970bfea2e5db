package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a sentence, in digits and in words. */
final class Numbers {

    /**
     * A number.
     *
     * @param age whether it is somebody's age
     */
    record Count(int value, int first, int last, boolean age) {}

    private Numbers() {}

    /** Every number that can be a count, in order; measures, dates, times and parts of names are left out. */
    static List<Count> of(Sentence sentence, List<DayMention> days) {
        List<Count> counts = new ArrayList<>();
        int hitIndex = 0;
        for (int i = 0; i < sentence.size(); i++) {
            while (hitIndex < sentence.hits().size()
                    && sentence.hits().get(hitIndex).last() < i) {
                hitIndex++;
            }
            Hit hit = hitIndex < sentence.hits().size()
                            && sentence.hits().get(hitIndex).first() <= i
                    ? sentence.hits().get(hitIndex)
                    : null;
            Term.Numeral numeral = hit == null ? null : hit.as(Term.Numeral.class);
            if (hit != null && numeral == null) {
                i = hit.last();
                continue;
            }
            int value;
            int last = i;
            if (numeral != null) {
                value = numeral.value();
                last = hit.last();
                int next = hitIndex + 1;
                while (next < sentence.hits().size()
                        && sentence.hits().get(next).first() == last + 1) {
                    Term.Numeral more = sentence.hits().get(next).as(Term.Numeral.class);
                    if (more == null) {
                        break;
                    }
                    value = combine(value, more.value());
                    last = sentence.hits().get(next).last();
                    next++;
                }
            } else if (sentence.token(i).kind() == Token.Kind.NUMBER) {
                value = number(sentence.token(i).text());
            } else if (isOneMore(sentence, i)) {
                value = 1;
            } else if (isHalf(sentence, i)
                    && !counts.isEmpty()
                    && !counts.getLast().age()) {
                value = counts.getLast().value() / 2;
            } else {
                continue;
            }
            boolean age = isAge(sentence, i, last) || isFurtherAge(sentence, counts, i);
            if (value >= 0 && (age || !isMeasure(sentence, i, last)) && !isDay(days, i)) {
                counts.add(new Count(value, i, last, age));
            }
            i = last;
        }
        return counts;
    }

    /** "One was killed in the village and another in the town". */
    private static boolean isOneMore(Sentence sentence, int token) {
        return Words.ONE_MORE.has(sentence.word(token))
                && Words.LOCATIVE.has(sentence.word(token + 1))
                && !Words.ARTICLES.has(sentence.word(token - 1));
    }

    /** "Half of them": of those counted before. */
    private static boolean isHalf(Sentence sentence, int token) {
        return Words.HALF.has(sentence.word(token))
                && Words.OF.has(sentence.word(token + 1))
                && Words.OF_WHICH.has(sentence.word(token + 2));
    }

    /** "twenty" "three" is 23, "two" "hundred" is 200, "two" "dozen" is 24. */
    private static int combine(int before, int next) {
        boolean multiplies = next == 100 || next == 12 && before < 10;
        return multiplies ? before * next : before + next;
    }

    private static int number(String digits) {
        if (digits.length() > 7 || !isDigits(digits)) {
            return -1;
        }
        int value = Integer.parseInt(digits);
        return value >= 1990 && value <= 2039 ? -1 : value;
    }

    private static boolean isMeasure(Sentence sentence, int first, int last) {
        if (sentence.word(first - 1).equals("every")) {
            // "Every one was shot down."
            return true;
        }
        String next = sentence.word(last + 1);
        String previous = sentence.word(first - 1);
        boolean money = previous.equals("$") || previous.equals("€") || previous.equals("£");
        boolean unit = Words.MEASURES.has(next)
                || next.equals("th")
                || sentence.word(last + 2).equals("kilometers")
                || sentence.word(last + 2).equals("miles");
        boolean part = last + 1 < sentence.size()
                && sentence.token(last).end() == sentence.token(last + 1).start()
                && sentence.token(last + 1).is("%");
        return money || unit || part;
    }

    private static boolean isAge(Sentence sentence, int first, int last) {
        String next = sentence.word(last + 1);
        String previous = sentence.word(first - 1);
        return (next.equals("year") || next.equals("month"))
                        && sentence.word(last + 2).equals("old")
                || previous.equals("aged")
                || previous.equals("ages")
                || previous.equals("between") && sentence.word(first - 2).equals("aged")
                || previous.equals("age")
                || previous.equals("and") && sentence.word(first - 3).equals("of") && isDigits(sentence.word(first - 2))
                || previous.equals("of") && Tolls.isOnePerson(sentence.word(first - 2))
                || isAgeEnding(next)
                || isAgeEnding(sentence.word(endOfList(sentence, last) + 1)) && endOfList(sentence, last) > last
                || previous.equals(",") && next.equals(",") && isSomebody(sentence, first - 2);
    }

    /** "A man of 41", "28-летний", "восьмимісячний", "41 та 53 років". */
    static boolean isAgeEnding(String word) {
        return Words.YEARS_OLD.has(word)
                || word.startsWith("річн")
                || word.startsWith("летн")
                || word.startsWith("місячн");
    }

    /** The last of the numbers that are joined to one: "27, 41 и 69". */
    private static int endOfList(Sentence sentence, int last) {
        int end = last;
        while (Words.JOINING.has(sentence.word(end + 1)) && isDigits(sentence.word(end + 2))) {
            end += 2;
        }
        return end;
    }

    /** "Aged 24 to 38", "aged 57, 51 and 30": an age beside an age. */
    private static boolean isFurtherAge(Sentence sentence, List<Count> counts, int first) {
        Count before = counts.isEmpty() ? null : counts.getLast();
        boolean joined = before != null && before.age() && before.last() == first - 2;
        String joint = sentence.word(first - 1);
        return joined
                && (Words.JOINING.has(joint) || joint.equals("to") || joint.equals("-"))
                && isAgeLed(sentence, before);
    }

    private static boolean isAgeLed(Sentence sentence, Count age) {
        String previous = sentence.word(age.first() - 1);
        return previous.equals("aged")
                || previous.equals("ages")
                || previous.equals("between")
                || previous.equals("of");
    }

    /** "The driver, 47," and "Khinshtein, 50," are of an age; "half of the drones, 18," are not. */
    private static boolean isSomebody(Sentence sentence, int token) {
        return token >= 0 && (sentence.token(token).capital() || Tolls.isOnePerson(sentence.word(token)));
    }

    private static boolean isDay(List<DayMention> days, int token) {
        for (DayMention day : days) {
            if (day.first() <= token && token <= day.last()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The number that a token belongs to. */
    static @Nullable Count at(List<Count> counts, int token) {
        for (Count count : counts) {
            if (count.first() <= token && token <= count.last()) {
                return count;
            }
        }
        return null;
    }
}
