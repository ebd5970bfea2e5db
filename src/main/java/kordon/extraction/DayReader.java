package kordon.extraction;

import java.time.LocalDate;
import java.time.YearMonth;
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
    private final Almanac almanac;
    private final NamedDays named;
    private final DayDistances distances;
    private int paragraph;

    DayReader(@Nullable LocalDate published) {
        almanac = new Almanac(published);
        named = new NamedDays(almanac);
        distances = new DayDistances(almanac);
    }

    /** The times that a sentence names, in order. Sentences must be handed over in the order of the article. */
    List<DayMention> read(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            almanac.nextParagraph();
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
                almanac.remember(day.date(), day.spoken());
            }
        }
        nightOfSpeech(days, sentence);
        for (int i = 2; i < sentence.size(); i++) {
            DayMention day = dayOfMonth(sentence, i);
            if (day != null
                    && days.stream().noneMatch(other -> other.first() <= day.last() && day.first() <= other.last())) {
                days.add(day);
                almanac.remember(day.date(), day.spoken());
            }
        }
        return days;
    }

    /** "Said on Monday that drones had come overnight": the night before that Monday. */
    private void nightOfSpeech(List<DayMention> days, Sentence sentence) {
        for (int i = 0; i < days.size(); i++) {
            DayMention night = days.get(i);
            if (DayContext.isNight(sentence, night)) {
                for (DayMention day : days) {
                    if (day != night && day.spoken() && day.isDay() && !DayContext.isNight(sentence, day)) {
                        days.set(i, new DayMention(night.first(), night.last(), day.date(), night.kind()));
                    }
                }
            }
        }
    }

    /** "On the 16th": of the month that the text last spoke of. */
    private @Nullable DayMention dayOfMonth(Sentence sentence, int token) {
        boolean ordinal = DayNumbers.isOrdinal(sentence.word(token))
                && sentence.word(token - 1).equals("the")
                && Set.of("on", "to", "of", "since").contains(sentence.word(token - 2));
        int day = ordinal ? DayNumbers.dayNumber(sentence, token) : 0;
        YearMonth of = almanac.month();
        boolean day1 = day > 0 && of != null && of.isValidDay(day);
        return day1 ? new DayMention(token, token, EventDate.day(of.atDay(day)), DayMention.Kind.DEED) : null;
    }

    private @Nullable DayMention mention(Sentence sentence, int hitIndex, Term.Calendar word) {
        Hit hit = sentence.hits().get(hitIndex);
        return switch (word.word()) {
            case MONTH -> named.month(sentence, hit, word.value());
            case WEEKDAY -> named.weekday(sentence, hit, word.value());
            case DAY -> at(sentence, hit, almanac.fromAnchor(word.value()));
            case HOLIDAY -> holiday(sentence, hit, word.value());
            case PAST ->
                new DayMention(hit.first(), hit.last(), almanac.fromAnchor(word.value()), DayMention.Kind.SHIFT);
            case NIGHT -> DayContext.isNearDay(sentence, hitIndex) ? null : at(sentence, hit, almanac.fromAnchor(0));
            case SHIFT -> shift(sentence, hit, word.value());
            case MONTHS -> inMonth(sentence, hit, word.value());
            case YEARS -> DayContext.isSince(sentence, hit.first()) ? null : inYear(sentence, hit, word.value());
            case AGO, EARLIER, LATER -> distances.distance(sentence, hitIndex, word.word());
            case OTHER -> new DayMention(hit.first(), hit.last(), null, DayMention.Kind.ELSEWHEN);
            case AFTER ->
                sentence.word(hit.last() + 1).isEmpty()
                                || sentence.token(hit.last() + 1).isMark()
                        ? null
                        : new DayMention(hit.first(), hit.last(), almanac.fromLast(word.value()), DayMention.Kind.NEXT);
            case LAST, UNIT -> null;
        };
    }

    private @Nullable DayMention holiday(Sentence sentence, Hit hit, int monthAndDay) {
        int month = monthAndDay / 100;
        int day = monthAndDay % 100;
        Integer year = DayNumbers.year(sentence, hit.last() + 1);
        int last = year == null ? hit.last() : hit.last() + 1;
        EventDate date = almanac.resolve(day, month, year, false);
        return date == null
                ? null
                : new DayMention(hit.first(), last, date, DayContext.kind(sentence, hit.first(), last));
    }

    private DayMention shift(Sentence sentence, Hit hit, int days) {
        DayMention day = at(sentence, hit, almanac.fromLast(days));
        boolean other = days != 0 && !day.spoken();
        return other ? new DayMention(day.first(), day.last(), day.date(), DayMention.Kind.SHIFT) : day;
    }

    private DayMention inMonth(Sentence sentence, Hit hit, int months) {
        LocalDate anchor = almanac.anchor();
        EventDate date =
                anchor == null ? null : EventDate.month(YearMonth.from(anchor).plusMonths(months));
        return date == null
                ? at(sentence, hit, null)
                : new DayMention(hit.first(), hit.last(), date, DayMention.Kind.DEED);
    }

    private DayMention inYear(Sentence sentence, Hit hit, int years) {
        LocalDate anchor = almanac.anchor();
        return anchor == null
                ? at(sentence, hit, null)
                : new DayMention(
                        hit.first(), hit.last(), EventDate.year(anchor.getYear() + years), DayMention.Kind.DEED);
    }

    private static DayMention at(Sentence sentence, Hit hit, @Nullable EventDate date) {
        return new DayMention(hit.first(), hit.last(), date, DayContext.kind(sentence, hit.first(), hit.last()));
    }
}
