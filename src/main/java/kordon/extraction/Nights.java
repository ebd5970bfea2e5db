package kordon.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which day a night counts to: the one on which it ends. */
final class Nights {
    /** So near to a night a day tells which night it is. */
    private static final int NEAR = 4;
    /** So many words can stand between a night and its blow: "the overnight drone strike". */
    private static final int QUALIFIED = 3;

    private Nights() {}

    /** Whether a word of night stands before a day. */
    static boolean isNear(Sentence sentence, int day) {
        return has(sentence, Words.NIGHT, day - NEAR, day - 1);
    }

    /** Whether a day is named beside a night, which then tells the night. */
    static boolean isTold(Sentence sentence, Hit night) {
        for (Hit other : sentence.hits()) {
            Term.Calendar word = other.as(Term.Calendar.class);
            boolean day = word != null && (word.word() == DayWord.WEEKDAY || word.word() == DayWord.MONTH);
            int gap = other.first() > night.last() ? other.first() - night.last() : night.first() - other.last();
            if (day && gap >= 0 && gap <= NEAR) {
                return true;
            }
        }
        for (int i = night.last() + 1; i <= night.last() + 3; i++) {
            if (WrittenDate.isOrdinal(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "In the night from Tuesday to Wednesday", "on Saturday evening and Sunday morning": the second day tells it. */
    static boolean endsNext(Sentence sentence, int first, int last) {
        Hit next = null;
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            boolean day = word != null && (word.word() == DayWord.WEEKDAY || word.word() == DayWord.MONTH);
            next = next == null && day && hit.first() > last ? hit : next;
        }
        if (next == null || next.first() - last > NEAR + 1) {
            return false;
        }
        boolean joined = false;
        for (int i = last + 1; i < next.first(); i++) {
            String word = sentence.word(i);
            boolean between = Words.NIGHT.has(word)
                    || Words.EVENING.has(word)
                    || Words.MORNING.has(word)
                    || Words.ARTICLES.has(word)
                    || WrittenDate.dayNumber(sentence, i) > 0;
            if (!between && !Words.DAY_TO_DAY.has(word)) {
                return false;
            }
            joined |= !between;
        }
        boolean night = has(sentence, Words.NIGHT, first - NEAR, next.last() + 1);
        boolean through = has(sentence, Words.EVENING, first - 2, last + 2)
                && has(sentence, Words.MORNING, last + 1, next.last() + 2);
        return joined && (night || through);
    }

    /** "Between Wednesday evening and the small hours": the night ends on the day after. */
    static boolean endsUnnamed(Sentence sentence, int first, int last) {
        if (!has(sentence, Words.EVENING, first - 2, last + 1)) {
            return false;
        }
        for (int i = last + 1; i <= last + 2; i++) {
            if (Words.DAY_TO_DAY.has(sentence.word(i))) {
                return has(sentence, Words.MORNING, i + 1, i + 3);
            }
        }
        return false;
    }

    /** "Said on Monday that drones had come overnight": the night before that Monday. */
    static void ofSpeech(List<DayMention> days, Sentence sentence) {
        for (int i = 0; i < days.size(); i++) {
            DayMention night = days.get(i);
            DayMention told = isNight(sentence, night) ? dayOf(night, days, sentence) : null;
            if (told != null) {
                days.set(i, new DayMention(night.first(), night.last(), told.date(), night.kind()));
            }
        }
    }

    private static @Nullable DayMention dayOf(DayMention night, List<DayMention> days, Sentence sentence) {
        DayMention own = null;
        DayMention spoken = null;
        for (DayMention day : days) {
            if (day != night && day.isDay() && !isNight(sentence, day)) {
                spoken = day.spoken() ? day : spoken;
                own = day.kind() == DayMention.Kind.DEED && tellsSame(sentence, night, day) ? day : own;
            }
        }
        return own != null ? own : spoken;
    }

    /** "The overnight strike on the airfield on April 17": one blow, its night and its day. */
    private static boolean tellsSame(Sentence sentence, DayMention night, DayMention day) {
        boolean blow = false;
        for (Hit hit : sentence.hits()) {
            boolean happening = hit.isHappening() || hit.as(Term.Armament.class) != null;
            if (happening && hit.first() > night.last() && hit.last() < day.first()) {
                boolean near = hit.first() - night.last() <= QUALIFIED;
                blow |= near;
                if (!near) {
                    return false;
                }
            }
        }
        return blow;
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

    private static boolean has(Sentence sentence, Words words, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (words.has(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }
}
