package kordon.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kordon.event.EventDate;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** Which day a clause of an article tells of: its own, its paragraph's, or the article's. */
final class ArticleDays {
    /** The lead: the paragraphs in which an article tells its day. */
    private static final int LEAD = 4;
    /** So many words can stand between the war's beginning and its day. */
    private static final int WAR_NEAR = 5;

    private final @Nullable EventDate published;
    private @Nullable EventDate main;
    /** A day that the lead names, if not of the attack. */
    private @Nullable EventDate leadDay;

    private @Nullable Mention<EventDate> paragraphDate;
    private int paragraph = -1;

    ArticleDays(@Nullable LocalDate published) {
        this.published = published == null ? null : EventDate.day(published);
    }

    /** Goes on to a paragraph. After the lead, an article that has named no day tells of the day of its publication. */
    void enter(int next) {
        if (next == paragraph) {
            return;
        }
        paragraph = next;
        paragraphDate = null;
        if (main == null && (paragraph > LEAD || paragraph > 1 && leadDay != null)) {
            main = leadDay != null ? leadDay : published;
        }
    }

    /** The day of what is told without one: the first that the lead names, else the day of publication. */
    @Nullable
    EventDate main() {
        return main != null ? main : leadDay != null ? leadDay : published;
    }

    /** The same, as far as the text has told it. */
    @Nullable
    EventDate soFar() {
        return main;
    }

    /** The day that the paragraph named last. */
    @Nullable
    Mention<EventDate> ofParagraph() {
        return paragraphDate;
    }

    /** What the paragraph goes on to tell happened on the day that it named. */
    void note(Sentence sentence, List<DayMention> days) {
        for (DayMention day : days) {
            if (isOfWar(sentence, day)) {
                continue;
            }
            boolean exact = day.date() != null && day.date().precision() == ChronoUnit.DAYS;
            if (leadDay == null && exact && paragraph >= 0 && paragraph < LEAD) {
                leadDay = day.date();
            }
            if (paragraphDate == null
                    && !day.spoken()
                    && day.date() != null
                    && day.date().precision() == ChronoUnit.DAYS) {
                paragraphDate =
                        new Mention<>(day.date(), sentence.spanOf(day.first(), day.last()), "the paragraph's day");
            }
        }
    }

    /** The clause's own day: one of speech only where there is no other, one of another clause where it has none. */
    @Nullable
    Mention<EventDate> of(Clause clause, List<Clause> clauses) {
        DayMention best = choose(clause);
        for (Clause other : clauses) {
            best = best == null ? choose(other) : best;
        }
        if (best == null || best.date() == null) {
            return null;
        }
        Mention<EventDate> date =
                new Mention<>(best.date(), clause.sentence().spanOf(best.first(), best.last()), "calendar");
        if (main == null && best.date().precision() == ChronoUnit.DAYS && !clauses.isEmpty()) {
            main = best.date();
        }
        if (!best.spoken()) {
            paragraphDate = date;
        }
        return date;
    }

    /** "Since the invasion began in February 2022": the war's day, no attack's. */
    private static boolean isOfWar(Sentence sentence, DayMention day) {
        for (Hit hit : sentence.hits()) {
            int gap = Math.max(day.first() - hit.last(), hit.first() - day.last());
            if (hit.is(Cue.OUTSET) && gap <= WAR_NEAR) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable DayMention choose(Clause clause) {
        DayMention best = null;
        for (DayMention day : clause.days()) {
            if (isOfWar(clause.sentence(), day)) {
                continue;
            }
            if (best == null || best.spoken() && !day.spoken()) {
                best = day;
            }
        }
        return best;
    }
}
