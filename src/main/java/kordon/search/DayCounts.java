package kordon.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kordon.index.Dimension;
import kordon.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Counts the events or the articles of a search by their day. */
final class DayCounts implements MatchSink {
    private static final int LONGEST_MONTH = 31;

    /** Nearly all days lie here, so that a plain array holds them. */
    private static final int USUAL_DAYS = (int) LocalDate.of(2070, 1, 1).toEpochDay();

    private final HistogramRequest request;
    private final int[] usual = new int[USUAL_DAYS];
    private final SortedMap<Long, Long> others = new TreeMap<>();
    private long coarser;
    private long undated;

    DayCounts(HistogramRequest request) {
        this.request = request;
    }

    @Override
    public MatchSink.Segment segment(LeafReaderContext leaf, FacetColumns columns) throws IOException {
        if (request.of() == HistogramRequest.Of.ARTICLES) {
            NumericDocValues published = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
            return (article, score, events) -> {
                if (published.advanceExact(article)) {
                    count(published.longValue());
                } else {
                    undated++;
                }
            };
        }
        Combinations dates = columns.combinations(Dimension.DATE);
        int longest = request.interval() == HistogramRequest.Interval.MONTH ? LONGEST_MONTH : 1;
        return (article, score, events) -> {
            for (int i = 0; i < events.size(); i++) {
                int date = dates.of(events.document(i));
                if (date == Combinations.NONE) {
                    undated++;
                } else if (columns.lastDay(date) - columns.firstDay(date) >= longest) {
                    coarser++;
                } else {
                    count(columns.firstDay(date));
                }
            }
        };
    }

    private void count(long day) {
        if (day >= 0 && day < USUAL_DAYS) {
            usual[(int) day]++;
        } else {
            others.merge(day, 1L, Long::sum);
        }
    }

    /** Counts what matches, in buckets. */
    static Histogram count(HistogramRequest request, Question question) throws IOException {
        return sum(
                request,
                MatchCollector.count(question, () -> new DayCounts(request)).stream()
                        .map(MatchCollector::sink)
                        .toList());
    }

    private static Histogram sum(HistogramRequest request, List<DayCounts> parts) {
        SortedMap<Long, Long> days = new TreeMap<>();
        long[] usual = new long[USUAL_DAYS];
        for (DayCounts part : parts) {
            part.others.forEach((day, count) -> days.merge(day, count, Long::sum));
            for (int day = 0; day < USUAL_DAYS; day++) {
                usual[day] += part.usual[day];
            }
        }
        for (int day = 0; day < USUAL_DAYS; day++) {
            if (usual[day] > 0) {
                days.put((long) day, usual[day]);
            }
        }
        return Histogram.of(
                days,
                request.interval(),
                parts.stream().mapToLong(part -> part.coarser).sum(),
                parts.stream().mapToLong(part -> part.undated).sum());
    }
}
