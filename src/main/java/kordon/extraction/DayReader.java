package kordon.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the times that sentences name against the day of publication. Days without a year are the last such days up to
 * publication; where the day of publication is not known, only dates with a year of their own are resolved, and the first
 * of these then serves in its place.
 */
final class DayReader {
    private static final int NEAR_SPEECH = 2;
    /** So far from a day at the head of a sentence its verb of speech can stand. */
    private static final int LEAD_IN = 12;

    /** The day that relative words count from; absent where neither metadata nor the text give one. */
    private @Nullable LocalDate anchor;
    /** The day that the text last spoke of. */
    private @Nullable LocalDate last;
    /** The first day that it spoke of. */
    private @Nullable LocalDate main;
    /** The month that it last spoke of. */
    private @Nullable YearMonth month;

    private int paragraph;

    DayReader(@Nullable LocalDate published) {
        anchor = published;
        last = published;
    }

    /** The times that a sentence names, in order. Sentences must be handed over in the order of the article. */
    List<DayMention> read(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            last = main != null ? main : anchor;
        }
        List<DayMention> days = new ArrayList<>();
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            Term.Calendar word = hits.get(i).as(Term.Calendar.class);
            if (word == null) {
                continue;
            }
            DayMention day = mention(sentence, i, word);
            if (day != null && (days.isEmpty() || days.getLast().last() < day.first())) {
                days.add(day);
                remember(day.date(), day.spoken());
            }
        }
        nightOfSpeech(days, sentence);
        for (int i = 2; i < sentence.size(); i++) {
            DayMention day = dayOfMonth(sentence, i);
            if (day != null
                    && days.stream().noneMatch(other -> other.first() <= day.last() && day.first() <= other.last())) {
                days.add(day);
                remember(day.date(), day.spoken());
            }
        }
        return days;
    }

    /** "Said on Monday that drones had come overnight": the night before that Monday. */
    private void nightOfSpeech(List<DayMention> days, Sentence sentence) {
        for (int i = 0; i < days.size(); i++) {
            DayMention night = days.get(i);
            if (isNight(sentence, night)) {
                for (DayMention day : days) {
                    if (day != night && day.spoken() && day.isDay() && !isNight(sentence, day)) {
                        days.set(i, new DayMention(night.first(), night.last(), day.date(), night.kind()));
                    }
                }
            }
        }
    }

    private static boolean isNight(Sentence sentence, DayMention day) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.first() == day.first() && word != null && word.word() == DayWord.NIGHT) {
                return true;
            }
        }
        return false;
    }

    private void remember(@Nullable EventDate date, boolean spoken) {
        if (date == null) {
            return;
        }
        if (date.precision() == ChronoUnit.DAYS) {
            last = date.first();
            main = main == null && !spoken ? last : main;
        }
        if (date.precision() != ChronoUnit.YEARS) {
            month = YearMonth.from(date.first());
        }
    }

    /** "On the 16th": of the month that the text last spoke of. */
    private @Nullable DayMention dayOfMonth(Sentence sentence, int token) {
        boolean ordinal = isOrdinal(sentence.word(token))
                && sentence.word(token - 1).equals("the")
                && Set.of("on", "to", "of", "since").contains(sentence.word(token - 2));
        int day = ordinal ? dayNumber(sentence, token) : 0;
        YearMonth of = month != null ? month : anchor == null ? null : YearMonth.from(anchor);
        boolean day1 = day > 0 && of != null && of.isValidDay(day);
        return day1 ? new DayMention(token, token, EventDate.day(of.atDay(day)), DayMention.Kind.DEED) : null;
    }

    private @Nullable DayMention mention(Sentence sentence, int hitIndex, Term.Calendar word) {
        Hit hit = sentence.hits().get(hitIndex);
        return switch (word.word()) {
            case MONTH -> month(sentence, hit, word.value());
            case WEEKDAY -> weekday(sentence, hit, word.value());
            case DAY -> at(sentence, hit, anchor == null ? null : anchor.plusDays(word.value()));
            case HOLIDAY -> holiday(sentence, hit, word.value());
            case PAST ->
                new DayMention(
                        hit.first(),
                        hit.last(),
                        anchor == null ? null : EventDate.day(anchor.plusDays(word.value())),
                        DayMention.Kind.SHIFT);
            case NIGHT -> nearDay(sentence, hitIndex) ? null : at(sentence, hit, anchor);
            case SHIFT -> shift(sentence, hit, word.value());
            case MONTHS ->
                anchor == null
                        ? at(sentence, hit, null)
                        : new DayMention(
                                hit.first(),
                                hit.last(),
                                EventDate.month(YearMonth.from(anchor).plusMonths(word.value())),
                                DayMention.Kind.DEED);
            case YEARS ->
                isSince(sentence, hit.first())
                        ? null
                        : anchor == null
                                ? at(sentence, hit, null)
                                : new DayMention(
                                        hit.first(),
                                        hit.last(),
                                        EventDate.year(anchor.getYear() + word.value()),
                                        DayMention.Kind.DEED);
            case AGO, EARLIER, LATER -> distance(sentence, hitIndex, word.word());
            case OTHER -> new DayMention(hit.first(), hit.last(), null, DayMention.Kind.ELSEWHEN);
            case AFTER ->
                sentence.word(hit.last() + 1).isEmpty()
                                || sentence.token(hit.last() + 1).isMark()
                        ? null
                        : new DayMention(
                                hit.first(),
                                hit.last(),
                                last == null || anchor == null ? null : EventDate.day(last.plusDays(word.value())),
                                DayMention.Kind.NEXT);
            case LAST, UNIT -> null;
        };
    }

    private @Nullable DayMention holiday(Sentence sentence, Hit hit, int monthAndDay) {
        int month = monthAndDay / 100;
        int day = monthAndDay % 100;
        Integer year = year(sentence, hit.last() + 1);
        int last = year == null ? hit.last() : hit.last() + 1;
        EventDate date = resolve(day, month, year, false);
        return date == null ? null : new DayMention(hit.first(), last, date, kind(sentence, hit.first(), last));
    }

    private DayMention shift(Sentence sentence, Hit hit, int days) {
        DayMention day = at(sentence, hit, last == null || anchor == null ? null : last.plusDays(days));
        boolean other = days != 0 && !day.spoken();
        return other ? new DayMention(day.first(), day.last(), day.date(), DayMention.Kind.SHIFT) : day;
    }

    /** Whether a day is named beside the night, which then tells the night. */
    private static boolean nearDay(Sentence sentence, int hitIndex) {
        Hit night = sentence.hits().get(hitIndex);
        for (Hit other : sentence.hits()) {
            Term.Calendar word = other.as(Term.Calendar.class);
            boolean day = word != null && (word.word() == DayWord.WEEKDAY || word.word() == DayWord.MONTH);
            int gap = other.first() > night.last() ? other.first() - night.last() : night.first() - other.last();
            if (day && gap >= 0 && gap <= 4) {
                return true;
            }
        }
        for (int i = night.last() + 1; i <= night.last() + 3; i++) {
            if (isOrdinal(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private DayMention at(Sentence sentence, Hit hit, @Nullable LocalDate day) {
        EventDate date = day == null ? null : EventDate.day(day);
        return new DayMention(hit.first(), hit.last(), date, kind(sentence, hit.first(), hit.last()));
    }

    private @Nullable DayMention weekday(Sentence sentence, Hit hit, int weekday) {
        if (anchor == null) {
            return new DayMention(hit.first(), hit.last(), null, DayMention.Kind.DEED);
        }
        if (isNightTo(sentence, hit)) {
            return null;
        }
        String previous = sentence.word(hit.first() - 1);
        boolean before = isLast(sentence, hit.first() - 1);
        boolean next = previous.equals("next") || previous.startsWith("наступн") || previous.startsWith("следующ");
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate resolved = next
                ? anchor.with(TemporalAdjusters.next(day))
                : anchor.with(before ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
        return new DayMention(
                hit.first(), hit.last(), EventDate.day(resolved), kind(sentence, hit.first(), hit.last()));
    }

    /** "In the night from Tuesday to Wednesday": the second day tells the night. */
    private static boolean isNightTo(Sentence sentence, Hit day) {
        boolean night = false;
        for (int i = day.first() - 1; i >= day.first() - 4; i--) {
            night |= sentence.word(i).startsWith("night")
                    || sentence.word(i).startsWith("overnight")
                    || sentence.word(i).startsWith("ноч")
                    || sentence.word(i).startsWith("ніч");
        }
        for (Hit other : sentence.hits()) {
            Term.Calendar word = other.as(Term.Calendar.class);
            int gap = other.first() - day.last() - 1;
            if (night && gap == 1 && word != null && word.word() == DayWord.WEEKDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLast(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.last() == token && word != null && word.word() == DayWord.LAST) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DayMention month(Sentence sentence, Hit hit, int month) {
        String written = sentence.word(hit.first());
        boolean ambiguous = written.equals("may") || written.equals("march") || written.equals("mar");
        if (ambiguous && !sentence.token(hit.first()).capital()) {
            return null;
        }
        int first = hit.first();
        int end = hit.last();
        int dot = sentence.word(end + 1).equals(".") ? 1 : 0;
        int day = dayNumber(sentence, first - 1);
        boolean dayBefore = day > 0;
        if (dayBefore) {
            first--;
        } else if (dayNumber(sentence, first - 2) > 0 && Set.of("of", "числа").contains(sentence.word(first - 1))) {
            day = dayNumber(sentence, first - 2);
            first -= 2;
        } else if (dayNumber(sentence, end + 1 + dot) > 0) {
            end += 1 + dot;
            day = dayNumber(sentence, end);
        }
        int comma = sentence.word(end + 1).equals(",") ? 1 : 0;
        Integer year = year(sentence, end + 1 + comma);
        if (year != null) {
            end += 1 + comma;
        } else {
            year = relativeYear(sentence, end);
        }
        if (day == 0 && year == null && anchor != null) {
            this.month = YearMonth.of(anchor.getYear() - (later(month, 1, false) ? 1 : 0), month);
        }
        if (day == 0
                && year == null
                && !Words.MONTH_LEADS.has(sentence.word(first - 1))
                && !isLast(sentence, first - 1)) {
            return null;
        }
        EventDate date = resolve(day, month, year, isLast(sentence, first - 1));
        if (date != null && isStartOfWar(date)
                || isSince(sentence, first) && !sentence.word(end + 2).equals("when")) {
            return null;
        }
        return new DayMention(first, end, date, kind(sentence, first, end));
    }

    private @Nullable EventDate resolve(int day, int month, @Nullable Integer year, boolean before) {
        if (year == null && anchor == null) {
            return null;
        }
        try {
            if (day == 0) {
                int of = year != null ? year : anchor.getYear() - (later(month, 1, before) ? 1 : 0);
                return EventDate.month(YearMonth.of(of, month));
            }
            int of = year != null ? year : anchor.getYear() - (later(month, day, before) ? 1 : 0);
            LocalDate date = LocalDate.of(of, month, day);
            if (anchor == null) {
                anchor = date;
                last = date;
            }
            return EventDate.day(date);
        } catch (DateTimeException e) {
            // "31 June" is a slip of the text, not a day.
            return null;
        }
    }

    /** The day that every article names for context. */
    private boolean isStartOfWar(EventDate date) {
        boolean then = date.first().getYear() == 2022 && date.first().getMonthValue() == 2
                || date.first().getYear() == 2014 && date.precision() != ChronoUnit.DAYS;
        return then && anchor != null && anchor.isAfter(date.first().plusMonths(2));
    }

    private boolean later(int month, int day, boolean before) {
        LocalDate limit = anchor;
        boolean sameMonth = before && limit.getMonthValue() == month;
        return sameMonth
                || month > limit.getMonthValue()
                || month == limit.getMonthValue() && day > limit.getDayOfMonth() + 1;
    }

    private @Nullable Integer relativeYear(Sentence sentence, int end) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            boolean near = hit.first() > end && hit.first() - end <= 2;
            if (word != null && near && word.word() == DayWord.YEARS && anchor != null) {
                return anchor.getYear() + word.value();
            }
        }
        return null;
    }

    private static int dayNumber(Sentence sentence, int token) {
        String word = sentence.word(token);
        int digits = digits(word);
        boolean suffix = word.length() - digits <= 2;
        if (digits == 0 || digits > 2 || !suffix) {
            return 0;
        }
        int day = Integer.parseInt(word, 0, digits, 10);
        return day <= 31 ? day : 0;
    }

    private static @Nullable Integer year(Sentence sentence, int token) {
        String word = sentence.word(token);
        if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int year = Integer.parseInt(word);
        return year >= 2014 && year <= 2039 ? year : null;
    }

    /** "Six days ago", "a week before", "two months earlier". */
    private @Nullable DayMention distance(Sentence sentence, int hitIndex, DayWord word) {
        if (hitIndex == 0) {
            return null;
        }
        Hit hit = sentence.hits().get(hitIndex);
        Hit unit = sentence.hits().get(hitIndex - 1);
        Term.Calendar days = unit.as(Term.Calendar.class);
        if (days == null || days.word() != DayWord.UNIT || hit.first() - unit.last() > 1) {
            return null;
        }
        int count = isPlural(sentence.word(unit.last())) ? 0 : 1;
        int first = unit.first();
        if (hitIndex > 1 && unit.first() - sentence.hits().get(hitIndex - 2).last() == 1) {
            Term.Numeral numeral = sentence.hits().get(hitIndex - 2).as(Term.Numeral.class);
            count = numeral == null ? count : numeral.value();
            first = numeral == null ? first : sentence.hits().get(hitIndex - 2).first();
        } else if (digits(sentence.word(first - 1)) == sentence.word(first - 1).length()
                && !sentence.word(first - 1).isEmpty()
                && sentence.word(first - 1).length() <= 3) {
            count = Integer.parseInt(sentence.word(first - 1));
            first--;
        }
        if (count == 0 || days.value() == 365 && isSince(sentence, first)) {
            return null;
        }
        LocalDate from = word == DayWord.AGO ? anchor : last;
        if (from == null || anchor == null) {
            return new DayMention(first, hit.last(), null, DayMention.Kind.DEED);
        }
        if (word == DayWord.LATER) {
            boolean exact = days.value() <= 7;
            EventDate later = EventDate.day(from.plusDays((long) count * days.value()));
            return exact ? new DayMention(first, hit.last(), later, DayMention.Kind.SHIFT) : null;
        }
        EventDate date = switch (days.value()) {
            case 1, 7 -> EventDate.day(from.minusDays((long) count * days.value()));
            case 30 -> EventDate.month(YearMonth.from(from).minusMonths(count));
            default -> EventDate.year(from.getYear() - count);
        };
        return new DayMention(first, hit.last(), date, DayMention.Kind.DEED);
    }

    /** "Days before": how many is not told. */
    private static boolean isPlural(String unit) {
        return unit.equals("days") || unit.equals("weeks") || unit.equals("months") || unit.equals("years");
    }

    /** "On Wednesday the head of the region wrote that …": speech comes before anything that happened. */
    private static boolean isFirstHappening(Sentence sentence, int day, Hit speech) {
        for (Hit hit : sentence.hits()) {
            boolean between = hit.first() > day && hit.last() < speech.first();
            boolean happening = hit.is(Cue.STRIKE)
                    || hit.is(Cue.LAUNCH)
                    || hit.is(Cue.DOWN)
                    || hit.is(Cue.DESTROY)
                    || hit.is(Cue.IMPACT)
                    || hit.is(Cue.KILL)
                    || hit.is(Cue.HURT)
                    || hit.is(Cue.BLAST)
                    || hit.as(Term.Armament.class) != null;
            if (between && happening) {
                return false;
            }
        }
        for (int i = day + 1; i < speech.first(); i++) {
            if (sentence.token(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** "Since it invaded its neighbour two years ago": the beginning of the war. */
    private static boolean isSince(Sentence sentence, int token) {
        for (int i = Math.max(0, token - 14); i < token; i++) {
            if (Words.SINCE.has(sentence.word(i)) && sentence.word(i).length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** "KYIV, June 6 (Wire) -": the day of the report. */
    private static boolean isOfDateline(Sentence sentence, int first, int last) {
        String next = sentence.word(last + 1);
        boolean closed = next.equals("(")
                || next.equals("-")
                || next.equals("/")
                || next.equals(".") && sentence.size() == last + 2;
        return sentence.paragraph() <= 1
                && !sentence.inTitle()
                && first > 0
                && first <= 4
                && sentence.word(first - 1).equals(",")
                && sentence.token(0).capital()
                && closed;
    }

    private static DayMention.Kind kind(Sentence sentence, int first, int last) {
        boolean spoken = isOfDateline(sentence, first, last) || isSpoken(sentence, first, last);
        return spoken ? DayMention.Kind.SPEECH : DayMention.Kind.DEED;
    }

    /** "Said on Tuesday", "on Tuesday announced": the day of the words. */
    private static boolean isSpoken(Sentence sentence, int first, int last) {
        for (Hit hit : sentence.hits()) {
            if (!hit.is(Cue.SPEECH)) {
                continue;
            }
            int after = first - hit.last() - 1;
            int before = hit.first() - last - 1;
            if (first <= 1 && before > 0 && before <= LEAD_IN && isFirstHappening(sentence, last, hit)) {
                return true;
            }
            if (after >= 0 && after <= NEAR_SPEECH || before >= 0 && before <= 1) {
                return true;
            }
        }
        return false;
    }

    /** How many digits a word begins with. */
    private static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /** "16th". */
    private static boolean isOrdinal(String word) {
        int digits = digits(word);
        return digits > 0 && digits <= 2 && Words.ORDINALS.has(word.substring(digits));
    }
}
