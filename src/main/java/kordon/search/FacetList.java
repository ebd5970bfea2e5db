package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A page of the values of one dimension, of every level, that some article has or that are chosen.
 *
 * @param total values that the prefix admits
 * @param next where the next page begins; absent where there is none
 */
public record FacetList(long total, List<Entry> values, FacetRequest.@Nullable Position next) {

    /**
     * A value.
     *
     * @param parent the value one level up; absent at the top
     * @param count articles that choosing it alone in its dimension would give, exactly
     */
    public record Entry(
            String value, String label, @Nullable String parent, long count, boolean selected, boolean excluded) {}

    /** The page that a request asks for. */
    static FacetList of(FacetRequest request, Question question) throws IOException {
        IndexSnapshot snapshot = question.snapshot();
        FacetTally tally = FacetTally.sum(snapshot, MatchCollector.search(question, true, () -> MatchSink.NOTHING));
        return of(request, DimensionCounts.of(snapshot.values(request.dimension()), request.dimension(), tally));
    }

    /**
     * The page of values that another engine has counted.
     *
     * @param articles by every value that some article has; values above another one included
     */
    public static FacetList of(FacetRequest request, Map<String, Long> articles) {
        return of(request, DimensionCounts.of(request.dimension(), articles));
    }

    /** The page of values that were counted. */
    static FacetList of(FacetRequest request, DimensionCounts values) {
        Dimension dimension = request.dimension();
        Selection selection = request.criteria().selection(dimension);
        Set<String> chosen = new TreeSet<>(selection.included());
        chosen.addAll(selection.excluded());
        FoldedPrefix prefix = new FoldedPrefix(request.prefix());
        List<FacetRequest.Position> admitted = new ArrayList<>();
        for (int number = 0; number < values.size(); number++) {
            String value = values.value(number);
            if ((values.articles(number) > 0 || chosen.contains(value))
                    && prefix.admits(value, FacetLabels.all(dimension, value))) {
                admitted.add(new FacetRequest.Position(values.articles(number), value));
            }
        }
        for (String value : chosen) {
            OptionalInt number = values.number(value);
            if (number.isEmpty() && prefix.admits(value, FacetLabels.all(dimension, value))) {
                admitted.add(new FacetRequest.Position(0, value));
            }
        }
        Comparator<FacetRequest.Position> order = order(dimension);
        admitted.sort(order);
        FacetRequest.Position after = request.after();
        int from = after == null
                ? 0
                : (int) admitted.stream()
                        .filter(each -> order.compare(each, after) <= 0)
                        .count();
        List<FacetRequest.Position> page = admitted.subList(from, Math.min(admitted.size(), from + request.size()));
        boolean more = from + page.size() < admitted.size() && !page.isEmpty();
        return new FacetList(
                admitted.size(),
                page.stream().map(each -> entry(each, dimension, selection)).toList(),
                more ? page.getLast() : null);
    }

    private static Comparator<FacetRequest.Position> order(Dimension dimension) {
        return dimension == Dimension.DATE
                ? Comparator.comparing(FacetRequest.Position::value).reversed()
                : Comparator.comparingLong(FacetRequest.Position::count)
                        .reversed()
                        .thenComparing(FacetRequest.Position::value);
    }

    private static Entry entry(FacetRequest.Position counted, Dimension dimension, Selection selection) {
        String value = counted.value();
        return new Entry(
                value,
                FacetLabels.of(dimension, value),
                dimension.parent(value).orElse(null),
                counted.count(),
                selection.included().contains(value),
                selection.excluded().contains(value));
    }
}
