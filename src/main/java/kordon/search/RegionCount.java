package kordon.search;

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
public record RegionCount(Region region, long articles, long events, Map<Side, Long> bySide) {}
