package kordon.cleaning;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * Dates as pages write them, with months in the languages of {@code months.tsv}. A date counts only where it is whole: with its year, and
 * in an order that can't be read two ways.
 */
final class PageDates {
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern ISO = Pattern.compile("\\b" + YEAR + "[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})[./-]" + YEAR + "(?!\\d|\\.\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|-го|\\.)?(?:\\s+of)?[\\s-]+(\\p{L}{3,12})\\.?,?[\\s-]+" + YEAR
                    + "(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?![\\d/])\\s?(?:([AaPp])\\.?[Mm]\\b\\.?)?"
                    + "\\s?\\(?((?:GMT|UTC)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|Z\\b|[A-Z]{2,4}\\b|мск|МСК)?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(\\p{L}{3,10})|(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+\\d{1,2}(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUBLISHED = Pattern.compile(
            "published|posted|created|first\\b|опубл|створено|создано|дата",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHANGED = Pattern.compile(
            "updated|modified|оновлено|обновлено|змінено|изменено", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_-]" + YEAR + "([/_-]?)(\\d{1,2}|[a-z]{3,9})\\2(\\d{1,2})(?=[/_.?#-]|$)");
    /** A date behind a place in the line below a picture is that of the picture. */
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(?:photo|photograph|picture|image|pictured|file|screenshot|video)\\b|getty|фото|знімок|снимок|скриншот|скріншот",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST = 400;
    private static final int TIME_WITHIN = 14;

    /** A line with more words beside its date says more than when it was published. */
    private static final int MOST_OTHER_WORDS = 12;

    private PageDates() {}

    private record Found(LocalDate day, int start, int end) {}

    /** Whether a line states a day, be it without its year, and little else: a dateline, a line of facts. */
    static boolean isDateLine(String text) {
        return text.length() <= LONGEST
                && hasDigit(text)
                && hasFewOtherWords(text)
                && (find(text, 0) != null || hasDayOfMonth(text));
    }

    /** Whether a line stands below a picture, so that its date is when that was taken. */
    static boolean isOfPicture(String text) {
        return text.length() <= LONGEST && PICTURE.matcher(text).find();
    }

    /** Whether a line of facts says itself that it tells when the page was published or changed. */
    static boolean tellsPublication(String text) {
        return isDateLine(text)
                && (PUBLISHED.matcher(text).find() || CHANGED.matcher(text).find());
    }

    /** Whether a piece of text names a day or a time of day. */
    static boolean hasDayOrTime(String text) {
        return hasDigit(text)
                && (find(text, 0) != null
                        || hasDayOfMonth(text)
                        || TIME.matcher(text).find());
    }

    private static boolean hasDayOfMonth(String text) {
        Matcher matcher = DAY_OF_MONTH.matcher(text);
        for (boolean found = matcher.find(); found; found = matcher.find(matcher.start() + 1)) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (DateWords.month(word) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && (c <= '9' || c > 0x7F && Character.isDigit(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFewOtherWords(String text) {
        WordSpans words = WordSpans.of(text);
        int others = 0;
        for (int i = 0; i < words.size() && others <= MOST_OTHER_WORDS; i++) {
            if (!Character.isDigit(words.first(i)) && DateWords.month(words.word(i)) == 0) {
                others++;
            }
        }
        return others <= MOST_OTHER_WORDS;
    }

    /** The date of publication in a line of facts, with its time where it has one; null where the line has no date. */
    static @Nullable Published inLine(String text) {
        if (text.length() > LONGEST || !hasDigit(text) || !hasFewOtherWords(text) || find(text, 0) == null) {
            return null;
        }
        Matcher label = PUBLISHED.matcher(text);
        boolean labelled = label.find();
        if (!labelled && isOfPicture(text)) {
            return null;
        }
        Found found = labelled ? find(text, label.end()) : null;
        found = found != null ? found : find(text, 0);
        return found == null ? null : withTime(text, found);
    }

    /** The date that an address names, as {@code /2024/05/17/} or {@code /2024/may/17/}; null where it names none. */
    static @Nullable Published inAddress(String url) {
        Matcher matcher = IN_ADDRESS.matcher(url.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            boolean packed = matcher.group(2).isEmpty();
            if (packed && matcher.group(3).length() + matcher.group(4).length() != 4) {
                continue;
            }
            int month = DateWords.month(matcher.group(3));
            LocalDate day =
                    day(matcher.group(1), month > 0 ? String.valueOf(month) : matcher.group(3), matcher.group(4));
            if (day != null) {
                return Published.on(day);
            }
        }
        return null;
    }

    /**
     * A date given as metadata: ISO 8601, the form of mail headers, seconds or milliseconds since 1970, or as in a line.
     * Null where it can't be read, or names a year before there were pages: templates fill in 0001 and 1970.
     */
    static @Nullable Published inMetadata(String value) {
        Published published = anyDate(value);
        return published == null || published.day().getYear() < FIRST_YEAR ? null : published;
    }

    private static @Nullable Published anyDate(String value) {
        String text = value.strip();
        if (text.length() >= 9 && text.length() <= 14 && text.chars().allMatch(Character::isDigit)) {
            return ofNumber(text);
        }
        try {
            return Published.parse(text);
        } catch (DateTimeException otherForm) {
            // Further forms follow.
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Published.at(time.toLocalDateTime(), time.getOffset());
        } catch (DateTimeException otherForm) {
            return inLine(text);
        }
    }

    private static @Nullable Published ofNumber(String digits) {
        if (digits.length() == 14) {
            return ofDigits(digits.substring(0, 8), digits.substring(8));
        }
        long number = Long.parseLong(digits);
        Instant instant = digits.length() >= 12 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Published.at(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static @Nullable Published ofDigits(String day, String time) {
        try {
            return Published.at(
                    LocalDateTime.of(
                            LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE),
                            LocalTime.parse(time, DateTimeFormatter.ofPattern("HHmmss"))),
                    null);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static @Nullable Found find(String text, int from) {
        if (!hasDigit(text)) {
            return null;
        }
        Found best = null;
        best = earlier(best, first(ISO, text, from, 1, 2, 3));
        best = earlier(best, dayFirst(text, from));
        best = earlier(best, first(DAY_MONTH, text, from, 3, 2, 1));
        return earlier(best, first(MONTH_DAY, text, from, 3, 1, 2));
    }

    private static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.start() < one.start() ? other : one;
    }

    private static @Nullable Found first(Pattern pattern, String text, int from, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        for (boolean found = matcher.find(from); found; found = matcher.find(matcher.start() + 1)) {
            String name = matcher.group(month);
            int named = DateWords.month(name);
            String number = named > 0 ? String.valueOf(named) : name;
            LocalDate date = day(matcher.group(year), number, matcher.group(day));
            if (date != null) {
                return new Found(date, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** With full stops the day stands first; with bars either may, so one of the two must be beyond 12. */
    private static @Nullable Found dayFirst(String text, int from) {
        Matcher matcher = DAY_FIRST.matcher(text);
        for (boolean found = matcher.find(from); found; found = matcher.find()) {
            int one = Integer.parseInt(matcher.group(1));
            int two = Integer.parseInt(matcher.group(3));
            boolean certain = !matcher.group(2).equals("/") || one > 12 || one == two;
            LocalDate date = null;
            if (certain) {
                date = day(matcher.group(4), matcher.group(3), matcher.group(1));
            } else if (two > 12) {
                date = day(matcher.group(4), matcher.group(1), matcher.group(3));
            }
            if (date != null) {
                return new Found(date, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException noDate) {
            return null;
        }
    }

    /** The time that stands closest to the date, behind it or before. */
    private static Published withTime(String text, Found found) {
        Matcher matcher = TIME.matcher(text);
        Published best = Published.on(found.day());
        int closest = TIME_WITHIN + 1;
        while (matcher.find()) {
            boolean behind = matcher.start() >= found.end();
            boolean ahead = matcher.end() <= found.start();
            int distance = behind ? matcher.start() - found.end() : found.start() - matcher.end();
            Published time = (behind || ahead) && distance < closest ? time(found.day(), matcher) : null;
            if (time != null) {
                best = time;
                closest = distance;
            }
        }
        return best;
    }

    private static @Nullable Published time(LocalDate day, Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        if (matcher.group(4) != null) {
            boolean afternoon = matcher.group(4).equalsIgnoreCase("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDateTime at = day.atTime(hour, minute, second);
        ZoneOffset offset = matcher.group(5) == null
                ? null
                : DateWords.offset(matcher.group(5).strip(), at);
        return Published.at(at, offset);
    }
}
