package kordon.evaluation;

/**
 * What a cleaner got wrong on one page.
 *
 * @param key the page
 * @param kind {@code invented}, {@code missed}, {@code body lost}, {@code boilerplate kept}, {@code date}, {@code title}
 * @param detail a number of words or shares, or what was expected and what was found
 */
public record CleaningMiss(String key, String kind, String detail) {}
