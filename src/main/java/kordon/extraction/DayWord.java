package kordon.extraction;

/** Parts of dates; {@code calendar.tsv} lists them, each with a value. */
enum DayWord {
    /** Monday is 1. */
    WEEKDAY,
    /** January is 1. */
    MONTH,
    /** Days from the day of publication: today is 0, yesterday -1. */
    DAY,
    /** A night: the day of publication, unless a day is named with it. */
    NIGHT,
    /** Days from the day that the text last spoke of. */
    SHIFT,
    /** Months from the month of publication. */
    MONTHS,
    /** Years from the year of publication. */
    YEARS,
    /** "Last", "past": the one before the day of publication. */
    LAST,
    /** "Ago": what stands before it is a distance from the day of publication. */
    AGO,
    /** "Earlier", "before": a distance from the day that the text last spoke of. */
    EARLIER,
    /** "Later": a distance on from the day that the text last spoke of. */
    LATER,
    /** "A day after": what follows was so many days before what was told. */
    AFTER,
    /** The past day, as daily summaries call it: days from the day of publication; never the article's own day. */
    PAST,
    /** A feast of fixed date: month and day as MMDD. */
    HOLIDAY,
    /** A unit of distance, in days: day 1, week 7, month 30, year 365. */
    UNIT,
    /** Weeks from that of publication: the one of a weekday named beside it, else a time that is not told. */
    WEEK,
    /** Another time that is not told: "on another night". */
    OTHER
}
