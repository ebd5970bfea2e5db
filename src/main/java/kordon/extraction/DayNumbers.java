package kordon.extraction;

import org.jspecify.annotations.Nullable;

/** Days of the month and years, as digits. */
final class DayNumbers {
    private DayNumbers() {}

    static int dayNumber(Sentence sentence, int token) {
        String word = sentence.word(token);
        int digits = digits(word);
        boolean suffix = word.length() - digits <= 2;
        if (digits == 0 || digits > 2 || !suffix) {
            return 0;
        }
        int day = Integer.parseInt(word, 0, digits, 10);
        return day <= 31 ? day : 0;
    }

    static @Nullable Integer year(Sentence sentence, int token) {
        String word = sentence.word(token);
        if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int year = Integer.parseInt(word);
        return year >= 2014 && year <= 2039 ? year : null;
    }

    /** How many digits a word begins with. */
    static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /** "16th". */
    static boolean isOrdinal(String word) {
        int digits = digits(word);
        return digits > 0 && digits <= 2 && Words.ORDINALS.has(word.substring(digits));
    }
}
