package kordon.extraction;

import java.util.Set;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/** Reads dates: days and months by name, in digits, as feasts. */
final class DateReader {
    private final DayContext context;

    DateReader(DayContext context) {
        this.context = context;
    }

    /** "May 5", "on Christmas Day 2024": a day that is called by its feast. */
    @Nullable
    DayMention ofFeast(Sentence sentence, Hit hit, int monthAndDay) {
        WrittenDate written = WrittenDate.of(sentence, hit, monthAndDay % 100, monthAndDay / 100);
        EventDate date = context.resolve(written);
        return date == null
                ? null
                : new DayMention(
                        hit.first(), written.last(), date, SpeechDay.kind(sentence, hit.first(), written.last()));
    }

    /** The date around the name of a month; absent where it tells of no deed, as a dateline or the beginning of the war. */
    @Nullable
    DayMention ofMonth(Sentence sentence, Hit hit, int month) {
        boolean ambiguous = Words.MONTHS_TOO.has(sentence.word(hit.first()));
        if (ambiguous && !sentence.token(hit.first()).capital()) {
            return null;
        }
        WrittenDate written = WrittenDate.around(sentence, hit, month);
        int first = written.first();
        int last = written.last();
        context.speakOf(written);
        boolean alone = written.day() == 0 && written.year() == null && written.years() == null && !written.before();
        if (alone && !Words.MONTH_LEADS.has(sentence.word(first - 1)) && !isOfBlow(sentence, first, last)) {
            return null;
        }
        if (written.day() > 0 && Nights.endsNext(sentence, first, last)) {
            return null;
        }
        EventDate date = context.resolve(written);
        boolean dateline = written.day() > 0 && SpeechDay.isDateline(sentence, last);
        if (dateline || date != null && context.isStartOfWar(date)) {
            return null;
        }
        if (DayReader.isSince(sentence, first) && !isWhen(sentence, last)) {
            return null;
        }
        return new DayMention(first, last, date, SpeechDay.kind(sentence, first, last));
    }

    /** "On 14 and 16 May": the day that is joined before the date, of the same month. */
    static @Nullable DayMention joined(Sentence sentence, DayMention date) {
        int number = date.first() - 2;
        boolean and = Words.AND.has(sentence.word(date.first() - 1));
        int day = and && number > 0 && date.isDay() ? WrittenDate.dayNumber(sentence, number) : 0;
        boolean lead =
                Words.MONTH_LEADS.has(sentence.word(number - 1)) || Words.DAY_LEADS.has(sentence.word(number - 1));
        boolean list =
                lead || sentence.hits().stream().anyMatch(hit -> hit.last() == number - 1 && hit.location() != null);
        if (day == 0 || !list || day >= date.date().first().getDayOfMonth() || Nights.isNear(sentence, number)) {
            return null;
        }
        EventDate told = EventDate.day(date.date().first().withDayOfMonth(day));
        return new DayMention(number, number, told, date.kind());
    }

    /** "The March strike on the school". */
    private static boolean isOfBlow(Sentence sentence, int first, int last) {
        boolean article = Words.ARTICLES.has(sentence.word(first - 1));
        for (Hit hit : sentence.hits()) {
            boolean next = hit.first() == last + 1;
            if (article && next && (hit.is(Cue.STRIKE) || hit.as(Term.Armament.class) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Dates in digits alone, days of a month named before ("on the 16th"), years. */
    @Nullable
    DayMention inDigits(Sentence sentence, int token) {
        WrittenDate written = WrittenDate.inDigits(sentence, token);
        written = written == null ? WrittenDate.yearAlone(sentence, token) : written;
        if (written != null) {
            boolean clear = written.year() != null || written.month() > 0;
            EventDate date = clear ? context.resolve(written) : null;
            if (date != null && context.isStartOfWar(date)) {
                return null;
            }
            return date == null
                    ? new DayMention(written.first(), written.last(), null, DayMention.Kind.ELSEWHEN)
                    : new DayMention(
                            written.first(),
                            written.last(),
                            date,
                            SpeechDay.kind(sentence, written.first(), written.last()));
        }
        boolean ordinal = WrittenDate.isOrdinal(sentence.word(token))
                && sentence.word(token - 1).equals("the")
                && Set.of("on", "to", "of", "since").contains(sentence.word(token - 2));
        EventDate date = ordinal ? context.ofMonth(WrittenDate.dayNumber(sentence, token)) : null;
        return date == null ? null : new DayMention(token, token, date, DayMention.Kind.DEED);
    }

    /** "Since 22 March, when …" */
    private static boolean isWhen(Sentence sentence, int last) {
        return Words.WHEN.has(sentence.word(last + 1)) || Words.WHEN.has(sentence.word(last + 2));
    }
}
