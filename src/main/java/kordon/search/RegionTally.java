package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the events of a search, and the articles that report them, by region and side. */
final class RegionTally implements MatchSink {
    private static final List<Region> REGIONS = List.copyOf(Regions.all());
    private static final Side[] SIDES = Side.values();

    private final Counts ofRegions = new Counts(REGIONS.size());
    private final Counts ofSides = new Counts(REGIONS.size() * SIDES.length);

    /** Events, and articles each counted once, since its events come one after another. */
    private static final class Counts {
        private final long[] events;
        private final long[] articles;
        private final int[] lastArticle;

        Counts(int size) {
            events = new long[size];
            articles = new long[size];
            lastArticle = new int[size];
            Arrays.fill(lastArticle, -1);
        }

        void count(int index, int article) {
            events[index]++;
            if (lastArticle[index] != article) {
                lastArticle[index] = article;
                articles[index]++;
            }
        }

        void add(Counts other) {
            for (int i = 0; i < events.length; i++) {
                events[i] += other.events[i];
                articles[i] += other.articles[i];
            }
        }
    }

    @Override
    public MatchSink.Segment segment(LeafReaderContext leaf, FacetColumns columns) throws IOException {
        Combinations places = columns.combinations(Dimension.REGION);
        SortedSetDocValues sides = DimensionValues.segment(Dimension.SIDE, leaf);
        int[] sideOfBit = new int[Long.SIZE];
        for (int ordinal = 0; ordinal < sides.getValueCount(); ordinal++) {
            sideOfBit[columns.bit(Dimension.SIDE, ordinal)] = Side.of(
                            sides.lookupOrd(ordinal).utf8ToString())
                    .map(Side::ordinal)
                    .orElse(-1);
        }
        long anySide = columns.mask(Dimension.SIDE);
        return (article, score, events) -> {
            int document = leaf.docBase + article;
            for (int i = 0; i < events.size(); i++) {
                int event = events.document(i);
                int place = places.of(event);
                if (place == Combinations.NONE) {
                    continue;
                }
                long bits = columns.bits(event) & anySide;
                int side = bits == 0 ? -1 : sideOfBit[Long.numberOfTrailingZeros(bits)];
                for (int region : columns.regions(place)) {
                    ofRegions.count(region, document);
                    if (side >= 0) {
                        ofSides.count(region * SIDES.length + side, document);
                    }
                }
            }
        };
    }

    /** The regions in which something fits, most articles first. */
    static List<RegionCount> count(Question question) throws IOException {
        return sum(MatchCollector.count(question, RegionTally::new).stream()
                .map(MatchCollector::sink)
                .toList());
    }

    /** What several parts counted: the regions that have something, most articles first. */
    private static List<RegionCount> sum(List<RegionTally> parts) {
        RegionTally sum = new RegionTally();
        for (RegionTally part : parts) {
            sum.ofRegions.add(part.ofRegions);
            sum.ofSides.add(part.ofSides);
        }
        List<RegionCount> counts = new ArrayList<>();
        for (int region = 0; region < REGIONS.size(); region++) {
            if (sum.ofRegions.events[region] > 0) {
                counts.add(new RegionCount(
                        REGIONS.get(region),
                        sum.ofRegions.articles[region],
                        sum.ofRegions.events[region],
                        sum.sidesOf(region)));
            }
        }
        counts.sort(RegionCount.MOST_FIRST);
        return counts;
    }

    private Map<Side, Long> sidesOf(int region) {
        Map<Side, Long> bySide = new EnumMap<>(Side.class);
        for (Side side : SIDES) {
            long articles = ofSides.articles[region * SIDES.length + side.ordinal()];
            if (articles > 0) {
                bySide.put(side, articles);
            }
        }
        return bySide;
    }
}
