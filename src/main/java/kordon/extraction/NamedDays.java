package kordon.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/** Days that are called by name: "16 May", "in October last year", "on Tuesday". */
final class NamedDays {
    private final Almanac almanac;

    NamedDays(Almanac almanac) {
        this.almanac = almanac;
    }

    @Nullable
    DayMention month(Sentence sentence, Hit hit, int month) {
        String written = sentence.word(hit.first());
        boolean ambiguous = written.equals("may") || written.equals("march") || written.equals("mar");
        if (ambiguous && !sentence.token(hit.first()).capital()) {
            return null;
        }
        int first = hit.first();
        int end = hit.last();
        int dot = sentence.word(end + 1).equals(".") ? 1 : 0;
        int day = DayNumbers.dayNumber(sentence, first - 1);
        boolean dayBefore = day > 0;
        if (dayBefore) {
            first--;
        } else if (DayNumbers.dayNumber(sentence, first - 2) > 0
                && Set.of("of", "числа").contains(sentence.word(first - 1))) {
            day = DayNumbers.dayNumber(sentence, first - 2);
            first -= 2;
        } else if (DayNumbers.dayNumber(sentence, end + 1 + dot) > 0) {
            end += 1 + dot;
            day = DayNumbers.dayNumber(sentence, end);
        }
        int comma = sentence.word(end + 1).equals(",") ? 1 : 0;
        Integer year = DayNumbers.year(sentence, end + 1 + comma);
        if (year != null) {
            end += 1 + comma;
        } else {
            year = relativeYear(sentence, end);
        }
        if (day == 0 && year == null) {
            almanac.enterMonth(month);
        }
        if (day == 0
                && year == null
                && !Words.MONTH_LEADS.has(sentence.word(first - 1))
                && !DayContext.isLast(sentence, first - 1)) {
            return null;
        }
        EventDate date = almanac.resolve(day, month, year, DayContext.isLast(sentence, first - 1));
        if (date != null && almanac.isStartOfWar(date)
                || DayContext.isSince(sentence, first)
                        && !sentence.word(end + 2).equals("when")) {
            return null;
        }
        return new DayMention(first, end, date, DayContext.kind(sentence, first, end));
    }

    private @Nullable Integer relativeYear(Sentence sentence, int end) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            boolean near = hit.first() > end && hit.first() - end <= 2;
            if (word != null && near && word.word() == DayWord.YEARS && almanac.anchor() != null) {
                return almanac.anchor().getYear() + word.value();
            }
        }
        return null;
    }

    @Nullable
    DayMention weekday(Sentence sentence, Hit hit, int weekday) {
        LocalDate anchor = almanac.anchor();
        if (anchor == null) {
            return new DayMention(hit.first(), hit.last(), null, DayMention.Kind.DEED);
        }
        if (isNightTo(sentence, hit)) {
            return null;
        }
        String previous = sentence.word(hit.first() - 1);
        boolean before = DayContext.isLast(sentence, hit.first() - 1);
        boolean next = previous.equals("next") || previous.startsWith("наступн") || previous.startsWith("следующ");
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate resolved = next
                ? anchor.with(TemporalAdjusters.next(day))
                : anchor.with(before ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
        return new DayMention(
                hit.first(), hit.last(), EventDate.day(resolved), DayContext.kind(sentence, hit.first(), hit.last()));
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
}
