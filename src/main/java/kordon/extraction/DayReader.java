package kordon.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that sentences name, and resolves each within the article's {@link DayContext}: weekdays and distances
 * here, dates by their {@link DateReader}.
 */
final class DayReader {
    /** So far before a time that lasts its beginning can stand. */
    private static final int SINCE = 14;
    /** So far before a time it can be told how often something happened in it. */
    private static final int COUNTED = 10;
    /** So near to its week a weekday stands. */
    private static final int WEEK = 4;

    private final DayContext context;
    private final DateReader dates;

    DayReader(@Nullable LocalDate published) {
        context = new DayContext(published);
        dates = new DateReader(context);
    }

    /** The times that a sentence names. Sentences must be handed over in the order of the article. */
    List<DayMention> read(Sentence sentence) {
        context.enter(sentence.paragraph());
        List<DayMention> days = new ArrayList<>();
        List<Hit> hits = sentence.hits();
        boolean happening = hits.stream().anyMatch(Hit::isHappening);
        for (int i = 0; i < hits.size(); i++) {
            Term.Calendar word = hits.get(i).as(Term.Calendar.class);
            if (word != null) {
                DayMention day = mention(sentence, i, word);
                boolean month = day != null && word.word() == DayWord.MONTH;
                add(days, month ? DateReader.joined(sentence, day) : null, happening);
                add(days, day, happening);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (Character.isDigit(sentence.word(i).charAt(0))) {
                add(days, dates.inDigits(sentence, i), happening);
            }
        }
        Nights.ofSpeech(days, sentence);
        return days;
    }

    private void add(List<DayMention> days, @Nullable DayMention day, boolean happening) {
        if (day != null
                && days.stream().noneMatch(other -> other.first() <= day.last() && day.first() <= other.last())) {
            days.add(day);
            context.remember(day, happening);
        }
    }

    private @Nullable DayMention mention(Sentence sentence, int hitIndex, Term.Calendar word) {
        Hit hit = sentence.hits().get(hitIndex);
        int value = word.value();
        return switch (word.word()) {
            case MONTH -> dates.ofMonth(sentence, hit, value);
            case WEEKDAY -> weekday(sentence, hit, DayOfWeek.of(value));
            case DAY -> told(sentence, hit, context.fromPublication(value));
            case HOLIDAY -> dates.ofFeast(sentence, hit, value);
            case PAST -> new DayMention(hit.first(), hit.last(), context.fromPublication(value), DayMention.Kind.SHIFT);
            case NIGHT -> Nights.isTold(sentence, hit) ? null : told(sentence, hit, context.fromPublication(0));
            case SHIFT -> shift(sentence, hit, value);
            case MONTHS -> value == 0 && isCounted(sentence, hit) ? null : deed(hit, context.months(value));
            case YEARS ->
                isSince(sentence, hit.first()) || value == 0 && isCounted(sentence, hit)
                        ? null
                        : deed(hit, context.years(value));
            case UNIT -> distance(sentence, hitIndex);
            case WEEK -> isBeside(sentence, hit) ? null : elsewhen(hit);
            // "The recently captured town": no time of what is told.
            case OTHER -> Words.ARTICLES.has(sentence.word(hit.first() - 1)) ? null : elsewhen(hit);
            case AFTER ->
                isAfterName(sentence, hit)
                        ? new DayMention(hit.first(), hit.last(), context.fromLatest(-value), DayMention.Kind.SHIFT)
                        : sentence.word(hit.last() + 1).isEmpty()
                                        || sentence.token(hit.last() + 1).isMark()
                                ? null
                                : new DayMention(
                                        hit.first(), hit.last(), context.fromLast(value), DayMention.Kind.NEXT);
            case LAST, AGO, EARLIER, LATER -> null;
        };
    }

    /** "The third attack this year", "twice this month": not when, but among how many. */
    private static boolean isCounted(Sentence sentence, Hit time) {
        for (int i = time.first() - COUNTED; i < time.first(); i++) {
            if (Words.AGAIN.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static DayMention deed(Hit hit, @Nullable EventDate date) {
        return new DayMention(hit.first(), hit.last(), date, DayMention.Kind.DEED);
    }

    private static DayMention elsewhen(Hit hit) {
        return new DayMention(hit.first(), hit.last(), null, DayMention.Kind.ELSEWHEN);
    }

    private static DayMention told(Sentence sentence, Hit hit, @Nullable EventDate date) {
        return new DayMention(hit.first(), hit.last(), date, SpeechDay.kind(sentence, hit.first(), hit.last()));
    }

    /** "The day after Kharkiv, …": after what was told of there. */
    private static boolean isAfterName(Sentence sentence, Hit after) {
        int next = after.last() + 1;
        return after.first() <= 1
                && next + 1 < sentence.size()
                && sentence.token(next).capital()
                && sentence.word(next + 1).equals(",");
    }

    private DayMention shift(Sentence sentence, Hit hit, int days) {
        DayMention day = told(sentence, hit, context.fromLast(days));
        boolean other = days != 0 && !day.spoken();
        return other ? new DayMention(day.first(), day.last(), day.date(), DayMention.Kind.SHIFT) : day;
    }

    private @Nullable DayMention weekday(Sentence sentence, Hit hit, DayOfWeek day) {
        boolean future = Words.UNTIL.has(sentence.word(hit.first() - 1)) && !Nights.isNear(sentence, hit.first());
        if (future || Nights.endsNext(sentence, hit.first(), hit.last())) {
            return null;
        }
        boolean through = Nights.endsUnnamed(sentence, hit.first(), hit.last());
        return told(sentence, hit, context.weekday(through ? day.plus(1) : day, week(sentence, hit)));
    }

    private static DayContext.Week week(Sentence sentence, Hit day) {
        String previous = sentence.word(day.first() - 1);
        if (Words.NEXT.has(previous)) {
            return DayContext.Week.NEXT;
        }
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            int gap = Math.max(day.first() - hit.last(), hit.first() - day.last());
            if (word != null && word.word() == DayWord.WEEK && word.value() < 0 && gap <= WEEK) {
                return DayContext.Week.LAST_WEEK;
            }
            if (word != null && word.word() == DayWord.AGO && hit.last() == day.first() - 1) {
                return DayContext.Week.WEEK_AGO;
            }
        }
        return WrittenDate.isBefore(sentence, day.first() - 1) ? DayContext.Week.BEFORE : DayContext.Week.NEAREST;
    }

    /** Whether a week only tells which one a weekday or date beside it lies in. */
    private static boolean isBeside(Sentence sentence, Hit week) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            int gap = Math.max(week.first() - hit.last(), hit.first() - week.last());
            boolean day = word != null && (word.word() == DayWord.WEEKDAY || word.word() == DayWord.MONTH);
            if (day && gap <= WEEK + 1) {
                return true;
            }
        }
        return false;
    }

    /** "Six days ago", "a week before", "two months earlier", "three days later". */
    private @Nullable DayMention distance(Sentence sentence, int hitIndex) {
        Distance distance = Distance.around(sentence, hitIndex);
        if (distance != null && distance.count() == 0) {
            return new DayMention(distance.first(), distance.last(), null, DayMention.Kind.ELSEWHEN);
        }
        if (distance == null
                || distance.unit() == 365 && isSince(sentence, distance.first())
                || distance.direction() == Distance.Direction.AGO && isWeekday(sentence, distance.last() + 1)) {
            return null;
        }
        EventDate date = context.resolve(distance);
        if (distance.clause() && distance.unit() <= 7) {
            int days = distance.count() * distance.unit();
            EventDate next = context.fromLast(distance.direction() == Distance.Direction.ON ? -days : days);
            return new DayMention(distance.first(), distance.last(), next, DayMention.Kind.NEXT);
        }
        boolean on = distance.direction() == Distance.Direction.ON;
        if (on && distance.unit() > 7) {
            return null;
        }
        return new DayMention(
                distance.first(), distance.last(), date, on ? DayMention.Kind.SHIFT : DayMention.Kind.DEED);
    }

    private static boolean isWeekday(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.first() == token && word != null && word.word() == DayWord.WEEKDAY) {
                return true;
            }
        }
        return false;
    }

    /** "Since it invaded its neighbour two years ago": the beginning of the war. */
    static boolean isSince(Sentence sentence, int token) {
        for (int i = Math.max(0, token - SINCE); i < token; i++) {
            boolean after = Words.AFTER.has(sentence.word(i)) && i < token - 2;
            if (Words.SINCE.has(sentence.word(i)) && sentence.word(i).length() > 1 && !after) {
                return true;
            }
        }
        return false;
    }
}
