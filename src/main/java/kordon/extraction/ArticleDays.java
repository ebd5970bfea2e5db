package kordon.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** So many days before its publication an article still tells its news. */
    private static final int RECENT = 3;
    /** No sentence has so many words. */
    private static final int FAR = 10_000;

    /**
     * When a clause says that something happened.
     *
     * @param date the day, absent where the clause does not say
     * @param elsewhen whether it was at another time than the rest, and not told when: "another night"
     */
    record Told(@Nullable Mention<EventDate> date, boolean elsewhen) {
        static final Told NOTHING = new Told(null, false);
    }

    private final @Nullable EventDate published;
    private @Nullable EventDate main;
    /** A day that the lead names, if not of the attack. */
    private @Nullable EventDate leadDay;

    private @Nullable Mention<EventDate> paragraphDate;
    /** A later day than the lead's, that a paragraph named since. */
    private @Nullable Mention<EventDate> newer;

    /** The paragraph tells of a time that it does not name. */
    private boolean elsewhen;

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
        if (isNewer(paragraphDate)) {
            newer = paragraphDate;
        }
        paragraphDate = null;
        elsewhen = false;
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
        return paragraphDate != null ? paragraphDate : newer;
    }

    /** News of the day after an older lead: what follows without a day is of that day too. */
    private boolean isNewer(@Nullable Mention<EventDate> date) {
        return date != null
                && main != null
                && published != null
                && date.value().precision() == ChronoUnit.DAYS
                && date.value().first().isAfter(main.last())
                && !date.value().first().isAfter(published.first())
                && main.last().isBefore(published.first().minusDays(1));
    }

    /** Whether what the paragraph goes on to tell happened at another time, untold. */
    boolean isElsewhen() {
        return elsewhen;
    }

    /** What the paragraph goes on to tell happened on the day that it named. */
    void note(Sentence sentence, List<DayMention> days) {
        for (DayMention day : days) {
            if (isOfWar(sentence, day)) {
                continue;
            }
            boolean told = day.kind() != DayMention.Kind.SHIFT && day.kind() != DayMention.Kind.NEXT;
            if (leadDay == null && told && day.isDay() && paragraph >= 0 && paragraph < LEAD) {
                leadDay = day.date();
            }
            if (paragraphDate == null && !day.spoken() && day.isDay()) {
                paragraphDate =
                        new Mention<>(day.date(), sentence.spanOf(day.first(), day.last()), "the paragraph's day");
            }
        }
    }

    /** The clause's own day: one of speech only where there is no other, one of another clause where it has none. */
    Told of(Clause clause, List<Clause> clauses) {
        DayMention best = choose(clause);
        for (Clause other : clauses) {
            best = best == null ? choose(other) : best;
        }
        if (best == null) {
            return Told.NOTHING;
        }
        if (best.spoken() && leadDay != null && main == null) {
            main = leadDay;
            return Told.NOTHING;
        }
        if (best.date() == null) {
            if (best.kind() != DayMention.Kind.ELSEWHEN) {
                return Told.NOTHING;
            }
            elsewhen = true;
            paragraphDate = null;
            return new Told(null, true);
        }
        Mention<EventDate> date =
                new Mention<>(best.date(), clause.sentence().spanOf(best.first(), best.last()), "calendar");
        if (main == null
                && best.isDay()
                && best.kind() != DayMention.Kind.NEXT
                && best.kind() != DayMention.Kind.SHIFT
                && !clauses.isEmpty()) {
            main = best.date();
        }
        if (!best.spoken()) {
            paragraphDate = date;
            elsewhen = false;
        }
        return new Told(date, false);
    }

    /** Further days that a clause joins to its own: "on Saturday and Sunday", "on July 30 and Aug. 1". */
    List<Mention<EventDate>> further(Clause clause) {
        DayMention own = choose(clause);
        if (own == null || !own.isDay() || own.spoken()) {
            return List.of();
        }
        List<Mention<EventDate>> further = new ArrayList<>();
        for (DayMention day : clause.days()) {
            if (day.isDay()
                    && !day.spoken()
                    && !day.date().equals(own.date())
                    && areJoined(clause.sentence(), own, day)) {
                further.add(new Mention<>(day.date(), clause.sentence().spanOf(day.first(), day.last()), "calendar"));
            }
        }
        return further;
    }

    private static boolean areJoined(Sentence sentence, DayMention a, DayMention b) {
        int from = Math.min(a.last(), b.last()) + 1;
        int to = Math.max(a.first(), b.first());
        boolean and = false;
        for (int i = from; i < to; i++) {
            String word = sentence.word(i);
            if (!Words.AND.has(word) && !Words.DAY_LEADS.has(word)) {
                return false;
            }
            and |= Words.AND.has(word);
        }
        return and;
    }

    /** Whether an undated attack and one of a day can be the same: only near the day of publication. */
    boolean isRecent(EventDate date) {
        return published == null || Math.abs(ChronoUnit.DAYS.between(date.last(), published.first())) <= RECENT;
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
        int bestRank = Integer.MAX_VALUE;
        for (DayMention day : clause.days()) {
            int rank = isOfWar(clause.sentence(), day) ? Integer.MAX_VALUE : rank(clause, day);
            if (rank < bestRank) {
                best = day;
                bestRank = rank;
            }
        }
        return best;
    }

    /** Days before months, times untold, years, and days of speech; of two the nearer to what happened. */
    private static int rank(Clause clause, DayMention day) {
        if (day.spoken()) {
            return 4 * FAR;
        }
        if (day.date() == null) {
            return day.kind() == DayMention.Kind.ELSEWHEN ? 2 * FAR : 3 * FAR + FAR / 2;
        }
        int distance = FAR - 1;
        for (Hit hit : clause.hits()) {
            if (hit.isHappening()) {
                distance = Math.min(distance, Math.max(day.first() - hit.last(), hit.first() - day.last()));
            }
        }
        return day.isDay() ? distance : distance + (day.date().precision() == ChronoUnit.MONTHS ? FAR : 3 * FAR);
    }
}
