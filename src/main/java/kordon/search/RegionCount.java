package kordon.search;

import java.util.Comparator;
import java.util.Map;
import kordon.event.Region;
import kordon.event.Side;

/**
 * What is reported of one region, or of a country with all its regions.
 *
 * @param articles that report an event there that fits: choosing the region alone gives so many
 * @param events there that fit
 * @param bySide the articles by the side that attacked; one that reports several sides counts for each
 */
public record RegionCount(Region region, long articles, long events, Map<Side, Long> bySide) {
    /** Most articles first. */
    public static final Comparator<RegionCount> MOST_FIRST = Comparator.comparingLong(RegionCount::articles)
            .reversed()
            .thenComparing(count -> count.region().code());
}
