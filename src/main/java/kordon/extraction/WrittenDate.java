package kordon.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A date as the text writes it.
 *
 * @param first its first token
 * @param last its last token
 * @param day of the month; 0 where only a month or year is named
 * @param month January is 1; 0 where only a year is named
 * @param year absent where it is not written
 * @param years years from that of publication: "in May last year"
 * @param before "last May": the one before publication
 */
record WrittenDate(
        int first,
        int last,
        int day,
        int month,
        @Nullable Integer year,
        @Nullable Integer years,
        boolean before) {
    private static final int EARLIEST = 1900;
    /** Earlier years at the head of a sentence are no dates of this war. */
    private static final int EARLIEST_ALONE = 2014;

    private static final int LATEST = 2039;
    /** So many words on, a date can be joined to another. */
    private static final int JOINED = 4;

    /** A year alone tells when something happened only at the head of a sentence. */
    private static final int HEAD = 2;

    /** The date around the name of a month. */
    static WrittenDate around(Sentence sentence, Hit name, int month) {
        int first = name.first();
        int last = name.last();
        int dot = sentence.word(last + 1).equals(".") ? 1 : 0;
        int day = dayNumber(sentence, first - 1);
        if (day > 0) {
            first--;
        } else if (dayNumber(sentence, first - 2) > 0 && Words.DAY_TO_MONTH.has(sentence.word(first - 1))) {
            day = dayNumber(sentence, first - 2);
            first -= 2;
        } else if (dayNumber(sentence, last + 1 + dot) > 0) {
            last += 1 + dot;
            day = dayNumber(sentence, last);
            int joined = Words.DAY_TO_DAY.has(sentence.word(last + 1)) ? 2 : 1;
            if (dayNumber(sentence, last + joined) == day + 1 && year(sentence, last + joined) == null) {
                // "The night of May 4-5" is told by the day on which it ends.
                last += joined;
                day += Nights.isNear(sentence, first) ? 1 : 0;
            }
        }
        int comma = sentence.word(last + 1).equals(",") ? 1 : 0;
        Integer year = year(sentence, last + 1 + comma);
        if (year != null) {
            last += 1 + comma;
        }
        Integer years = year == null ? years(sentence, last) : null;
        year = year == null && years == null ? yearOfNext(sentence, last) : year;
        return new WrittenDate(first, last, day, month, year, years, isBefore(sentence, first - 1));
    }

    /** "July 30 and Aug. 1, 2023": the year of both. */
    private static @Nullable Integer yearOfNext(Sentence sentence, int last) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            boolean near = hit.first() > last + 1 && hit.first() - last <= JOINED;
            if (near && word != null && word.word() == DayWord.MONTH && isJoined(sentence, last + 1, hit.first())) {
                return around(sentence, hit, word.value()).year();
            }
        }
        return null;
    }

    private static boolean isJoined(Sentence sentence, int from, int to) {
        boolean joined = false;
        for (int i = from; i < to; i++) {
            joined |= Words.DAY_TO_DAY.has(sentence.word(i));
            if (!Words.DAY_TO_DAY.has(sentence.word(i))
                    && !Words.DAY_LEADS.has(sentence.word(i))
                    && dayNumber(sentence, i) == 0) {
                return false;
            }
        }
        return joined;
    }

    /** {@code 2024-05-17}, {@code 17.05.2024}, {@code 17/05/2024}; days and months that can be mistaken are none. */
    static @Nullable WrittenDate inDigits(Sentence sentence, int token) {
        String word = sentence.word(token);
        if (word.length() == 10 && word.charAt(2) == '.' && word.charAt(5) == '.') {
            return of(token, token, word.substring(0, 2), word.substring(3, 5), word.substring(6));
        }
        if (word.length() == 5 && word.charAt(2) == '.' && Nights.isNear(sentence, token)) {
            int days = number(word.substring(0, 2));
            int months = number(word.substring(3));
            boolean valid = days >= 1 && days <= 31 && months >= 1 && months <= 12;
            return valid ? new WrittenDate(token, token, days, months, null, null, false) : null;
        }
        boolean iso = year(sentence, token) != null && word.length() == 4;
        if (iso
                && sentence.word(token + 1).length() == 2
                && sentence.word(token + 2).length() == 2) {
            boolean joined =
                    sentence.token(token).end() + 1 == sentence.token(token + 1).start();
            return joined ? of(token, token + 2, sentence.word(token + 2), sentence.word(token + 1), word) : null;
        }
        boolean slashes = sentence.word(token + 1).equals("/")
                && sentence.word(token + 3).equals("/")
                && year(sentence, token + 4) != null;
        if (!slashes) {
            return null;
        }
        int one = number(word);
        int other = number(sentence.word(token + 2));
        boolean clear = one > 12 || other > 12 || one == other;
        return clear
                ? new WrittenDate(
                        token,
                        token + 4,
                        Math.max(one, other),
                        Math.min(one, other),
                        year(sentence, token + 4),
                        null,
                        false)
                : new WrittenDate(token, token + 4, 0, 0, null, null, false);
    }

    /** "In 2023, …" */
    static @Nullable WrittenDate yearAlone(Sentence sentence, int token) {
        Integer year = token <= HEAD && Words.MONTH_LEADS.has(sentence.word(token - 1)) ? year(sentence, token) : null;
        return year == null || year < EARLIEST_ALONE ? null : new WrittenDate(token, token, 0, 0, year, null, false);
    }

    /** A day that a feast names, with the year that can stand after it. */
    static WrittenDate of(Sentence sentence, Hit feast, int day, int month) {
        Integer year = year(sentence, feast.last() + 1);
        return new WrittenDate(
                feast.first(), year == null ? feast.last() : feast.last() + 1, day, month, year, null, false);
    }

    private static @Nullable WrittenDate of(int first, int last, String day, String month, String year) {
        int days = number(day);
        int months = number(month);
        int years = number(year);
        boolean valid = days >= 1 && days <= 31 && months >= 1 && months <= 12 && years >= EARLIEST && years <= LATEST;
        return valid ? new WrittenDate(first, last, days, months, years, null, false) : null;
    }

    /** The number of a day: "16", "16th", "16-го"; 0 where there is none. */
    static int dayNumber(Sentence sentence, int token) {
        String word = sentence.word(token);
        int digits = digits(word);
        if (digits == 0 || digits > 2 || word.length() - digits > 2) {
            return 0;
        }
        int day = Integer.parseInt(word, 0, digits, 10);
        return day <= 31 ? day : 0;
    }

    /** "16th". */
    static boolean isOrdinal(String word) {
        int digits = digits(word);
        return digits > 0 && digits <= 2 && Words.ORDINALS.has(word.substring(digits));
    }

    private static @Nullable Integer years(Sentence sentence, int last) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            boolean near = hit.first() > last && hit.first() - last <= 2;
            if (word != null && near && word.word() == DayWord.YEARS) {
                return word.value();
            }
        }
        return null;
    }

    /** Whether "last", "past" stands at a place. */
    static boolean isBefore(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.last() == token && word != null && word.word() == DayWord.LAST) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Integer year(Sentence sentence, int token) {
        String word = sentence.word(token);
        int year = word.length() == 4 ? number(word) : -1;
        return year >= EARLIEST && year <= LATEST ? year : null;
    }

    /** Up to four digits; -1 for anything else. */
    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 4 && digits(word) == word.length();
        return digits ? Integer.parseInt(word) : -1;
    }

    /** How many digits a word begins with. */
    private static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits;
    }
}
