package kordon.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import kordon.index.Dimension;

/**
 * What articles and events must meet: the part of a question that hits, facets, histogram, map and export share.
 *
 * @param query in the query language of {@code kordon.search.query}; empty asks for everything
 * @param match whether all words must be found, or any
 * @param filters chosen facet values; those of events must all be met by one and the same event. Where anything is asked
 *     of events, an exclusion alone too, articles without one are out
 * @param days of the event, which fits where its day, month or year overlaps them
 * @param published day of publication, the outlet's own
 */
public record Criteria(
        String query, Match match, Map<Dimension, Selection> filters, DayRange days, DayRange published) {

    /** Everything. */
    public static final Criteria NONE = of("");

    /** How words without an operator between them combine. */
    public enum Match {
        ALL,
        ANY
    }

    public Criteria {
        EnumMap<Dimension, Selection> copy = new EnumMap<>(Dimension.class);
        filters.forEach((dimension, selection) -> {
            if (!selection.isEmpty()) {
                copy.put(dimension, selection);
            }
        });
        filters = copy;
    }

    /** All words of a query required, no filter. */
    public static Criteria of(String query) {
        return new Criteria(query, Match.ALL, Map.of(), DayRange.ALL, DayRange.ALL);
    }

    /** The same with another way to combine words. */
    public Criteria matching(Match other) {
        return new Criteria(query, other, filters, days, published);
    }

    /** The same with another choice in one dimension; an empty one asks nothing. */
    public Criteria with(Dimension dimension, Selection selection) {
        EnumMap<Dimension, Selection> changed = new EnumMap<>(Dimension.class);
        changed.putAll(filters);
        changed.put(dimension, selection);
        return new Criteria(query, match, changed, days, published);
    }

    /** The same with other days of the event. */
    public Criteria on(DayRange otherDays) {
        return new Criteria(query, match, filters, otherDays, published);
    }

    /** The same with other days of publication. */
    public Criteria publishedOn(DayRange otherDays) {
        return new Criteria(query, match, filters, days, otherDays);
    }

    /** The choice in a dimension; an empty one where there is none. */
    public Selection selection(Dimension dimension) {
        return filters.getOrDefault(dimension, Selection.NOTHING);
    }

    /** The same text for the same criteria, in every run of the program. */
    String canonical() {
        StringBuilder text = new StringBuilder(query)
                .append('\n')
                .append(match)
                .append('\n')
                .append(days)
                .append(published);
        filters.forEach((dimension, selection) -> text.append('\n')
                .append(dimension.code())
                .append(new TreeSet<>(selection.included()))
                .append(new TreeSet<>(selection.excluded())));
        return text.toString();
    }
}
