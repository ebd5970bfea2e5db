package kordon.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.index.Schema;
import kordon.search.query.EventCondition;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The chosen values, days and words about events of a request in one segment, and how an event fares against them. */
final class EventFilter {
    /** The event fits. */
    static final int FITS = -1;

    /** The event is out whatever one of the dimensions chose. */
    static final int OUT = -2;

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final DimensionColumn[] columns;
    private final int[][] included = new int[DIMENSIONS.length][];
    private final int[][] excluded = new int[DIMENSIONS.length][];
    private final @Nullable NumericDocValues firstDay;
    private final @Nullable NumericDocValues lastDay;
    private final long from;
    private final long to;

    private final List<Condition> conditions = new ArrayList<>();

    EventFilter(
            SearchRequest request, List<EventCondition> conditions, LeafReaderContext leaf, DimensionColumn[] columns)
            throws IOException {
        this.columns = columns;
        for (Map.Entry<Dimension, Selection> filter : request.filters().entrySet()) {
            int dimension = filter.getKey().ordinal();
            included[dimension] = ordinals(filter.getValue().included(), columns[dimension].values());
            excluded[dimension] = ordinals(filter.getValue().excluded(), columns[dimension].values());
        }
        for (EventCondition condition : conditions) {
            this.conditions.add(condition(condition, leaf));
        }
        LocalDate first = request.from();
        LocalDate last = request.to();
        boolean days = first != null || last != null;
        this.from = first != null ? first.toEpochDay() : Long.MIN_VALUE;
        this.to = last != null ? last.toEpochDay() : Long.MAX_VALUE;
        this.firstDay = days ? DocValues.getNumeric(leaf.reader(), Schema.FIRST_DAY) : null;
        this.lastDay = days ? DocValues.getNumeric(leaf.reader(), Schema.LAST_DAY) : null;
    }

    /** Whether a request asks for anything of events. */
    static boolean isNeeded(SearchRequest request, List<EventCondition> conditions) {
        return !request.filters().isEmpty() || request.from() != null || request.to() != null || !conditions.isEmpty();
    }

    /** A condition of the query in this segment. */
    private interface Condition {
        boolean isMetBy(int event) throws IOException;
    }

    private Condition condition(EventCondition condition, LeafReaderContext leaf) throws IOException {
        return switch (condition) {
            case EventCondition.HasValue(Dimension dimension, Set<String> values, boolean excluded) -> {
                DimensionColumn column = columns[dimension.ordinal()];
                int[] wanted = ordinals(values, column.values());
                yield event -> hasAny(column, event, wanted) != excluded;
            }
            case EventCondition.HasNumber(EventNumber number, long least, long most) -> {
                NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Schema.field(number));
                yield event ->
                        numbers.advanceExact(event) && numbers.longValue() >= least && numbers.longValue() <= most;
            }
        };
    }

    private static boolean hasAny(DimensionColumn column, int event, int[] wanted) throws IOException {
        int size = column.read(event);
        for (int i = 0; i < size; i++) {
            if (contains(wanted, column.ordinal(i))) {
                return true;
            }
        }
        return false;
    }

    /** -1 stands for a value that the segment does not hold. */
    private static int[] ordinals(Set<String> chosen, SortedSetDocValues values) throws IOException {
        int[] ordinals = new int[chosen.size()];
        int i = 0;
        for (String value : chosen) {
            ordinals[i++] = (int) Math.max(-1, values.lookupTerm(new BytesRef(value)));
        }
        return ordinals;
    }

    /**
     * The number of the only dimension in which the event fails, {@link #FITS} where it fails in none, {@link #OUT} where
     * it fails in several, lies outside the days or misses what the query asks of events. Events must be asked for in order.
     */
    int failing(int event) throws IOException {
        if (!inDays(event)) {
            return OUT;
        }
        for (Condition condition : conditions) {
            if (!condition.isMetBy(event)) {
                return OUT;
            }
        }
        int failing = FITS;
        for (int dimension = 0; dimension < DIMENSIONS.length; dimension++) {
            if (included[dimension] != null && !fits(dimension, event)) {
                if (failing != FITS) {
                    return OUT;
                }
                failing = dimension;
            }
        }
        return failing;
    }

    private boolean inDays(int event) throws IOException {
        return firstDay == null
                || lastDay == null
                || firstDay.advanceExact(event)
                        && lastDay.advanceExact(event)
                        && firstDay.longValue() <= to
                        && lastDay.longValue() >= from;
    }

    private boolean fits(int dimension, int event) throws IOException {
        DimensionColumn column = columns[dimension];
        return (included[dimension].length == 0 || hasAny(column, event, included[dimension]))
                && !hasAny(column, event, excluded[dimension]);
    }

    private static boolean contains(int[] ordinals, int ordinal) {
        for (int each : ordinals) {
            if (each == ordinal) {
                return true;
            }
        }
        return false;
    }
}
