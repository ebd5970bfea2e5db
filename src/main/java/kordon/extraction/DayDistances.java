package kordon.extraction;

import java.time.LocalDate;
import java.time.YearMonth;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/** Days that are told by their distance: "six days ago", "a week before", "two days later". */
final class DayDistances {
    private final Almanac almanac;

    DayDistances(Almanac almanac) {
        this.almanac = almanac;
    }

    /** "Six days ago", "a week before", "two months earlier". */
    @Nullable
    DayMention distance(Sentence sentence, int hitIndex, DayWord word) {
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
        } else if (DayNumbers.digits(sentence.word(first - 1))
                        == sentence.word(first - 1).length()
                && !sentence.word(first - 1).isEmpty()
                && sentence.word(first - 1).length() <= 3) {
            count = Integer.parseInt(sentence.word(first - 1));
            first--;
        }
        if (count == 0 || days.value() == 365 && DayContext.isSince(sentence, first)) {
            return null;
        }
        LocalDate from = word == DayWord.AGO ? almanac.anchor() : almanac.last();
        if (from == null) {
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
}
