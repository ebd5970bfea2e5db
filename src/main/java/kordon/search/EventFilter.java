package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.index.Schema;
import kordon.search.query.EventCondition;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** The chosen values, days and words about events in one segment, and how an event fares against them. */
final class EventFilter implements Judge {
    private final SelectionFilter selections;
    private final List<Condition> conditions = new ArrayList<>();

    EventFilter(Criteria criteria, List<EventCondition> conditions, LeafReaderContext leaf, FacetColumns columns)
            throws IOException {
        this.selections = new SelectionFilter(criteria, true, leaf, columns);
        if (!criteria.days().isAll()) {
            this.conditions.add(inDays(criteria.days(), columns));
        }
        for (EventCondition condition : conditions) {
            this.conditions.add(condition(condition, leaf, columns));
        }
    }

    /** Whether anything is asked of events. */
    static boolean isNeeded(Criteria criteria, List<EventCondition> conditions) {
        return !conditions.isEmpty()
                || !criteria.days().isAll()
                || criteria.filters().keySet().stream().anyMatch(Dimension::isOfEvents);
    }

    /** A condition in this segment. */
    private interface Condition {
        boolean isMetBy(int event) throws IOException;
    }

    private static Condition inDays(DayRange days, FacetColumns columns) {
        Combinations dates = columns.combinations(Dimension.DATE);
        boolean[] fits = new boolean[dates.size()];
        for (int date = 0; date < fits.length; date++) {
            fits[date] = columns.firstDay(date) <= days.last() && columns.lastDay(date) >= days.first();
        }
        return event -> dates.of(event) != Combinations.NONE && fits[dates.of(event)];
    }

    private static Condition condition(EventCondition condition, LeafReaderContext leaf, FacetColumns columns)
            throws IOException {
        return switch (condition) {
            case EventCondition.HasValue(Dimension dimension, Set<String> values, boolean excluded) -> {
                Selection selection = excluded ? new Selection(Set.of(), values) : new Selection(values, Set.of());
                yield Choice.of(dimension, selection, leaf, columns)::admits;
            }
            case EventCondition.HasNumber(EventNumber number, long least, long most) -> {
                NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Schema.field(number));
                yield event ->
                        numbers.advanceExact(event) && numbers.longValue() >= least && numbers.longValue() <= most;
            }
        };
    }

    /** One that lies outside the days or misses what the query asks of events is out. */
    @Override
    public int verdict(int event) throws IOException {
        for (Condition condition : conditions) {
            if (!condition.isMetBy(event)) {
                return Verdict.OUT;
            }
        }
        return selections.verdict(event);
    }
}
