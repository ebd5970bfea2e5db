package kordon.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import kordon.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What facets and filters go by in one segment, in memory, 16 bytes a document: a request reads it of every event of every
 * article that has the words. The dimensions that the codebook closes are bits of one number; the values of the others,
 * many more, are {@link Combinations}. Immutable.
 */
final class FacetColumns {
    private static final Set<Dimension> CLOSED =
            EnumSet.of(Dimension.WEAPON, Dimension.SIDE, Dimension.OUTCOME, Dimension.CONFIDENCE, Dimension.ATTACK);

    /** Marks an event among the documents; the sign, which no value takes. */
    private static final long EVENT = Long.MIN_VALUE;

    private static final Map<String, Integer> REGIONS = regionNumbers();

    private final long[] bits;
    private final int[] shifts = new int[Dimension.values().length];
    private final long[] masks = new long[Dimension.values().length];
    private final Map<Dimension, Combinations> open = new EnumMap<>(Dimension.class);

    /** By combination of dates. */
    private final int[] firstDays;

    private final int[] lastDays;

    /** By combination of regions: places in {@link Regions#all}. */
    private final int[][] regions;

    private FacetColumns(LeafReaderContext leaf) throws IOException {
        bits = new long[leaf.reader().maxDoc()];
        markEvents(leaf);
        int shift = 0;
        for (Dimension dimension : CLOSED) {
            shift = readClosed(dimension, leaf, shift);
        }
        // A document is an event or an article, so that two dimensions can share the room of one.
        int[] first = new int[bits.length];
        int[] second = new int[bits.length];
        Arrays.fill(first, Combinations.NONE);
        Arrays.fill(second, Combinations.NONE);
        Combinations places = readOpen(Dimension.REGION, leaf, first);
        Combinations dates = readOpen(Dimension.DATE, leaf, second);
        readOpen(Dimension.SOURCE, leaf, first);
        readOpen(Dimension.LANGUAGE, leaf, second);
        firstDays = days(dates, DocValues.getNumeric(leaf.reader(), Schema.FIRST_DAY));
        lastDays = days(dates, DocValues.getNumeric(leaf.reader(), Schema.LAST_DAY));
        regions = regions(places, DimensionValues.segment(Dimension.REGION, leaf));
    }

    /** Reads those of a segment. */
    static FacetColumns read(LeafReaderContext leaf) throws IOException {
        return new FacetColumns(leaf);
    }

    private void markEvents(LeafReaderContext leaf) throws IOException {
        NumericDocValues events = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
        for (int article = events.nextDoc(); article != NumericDocValues.NO_MORE_DOCS; article = events.nextDoc()) {
            for (int event = article - (int) events.longValue(); event < article; event++) {
                bits[event] = EVENT;
            }
        }
    }

    private int readClosed(Dimension dimension, LeafReaderContext leaf, int shift) throws IOException {
        SortedSetDocValues values = DimensionValues.segment(dimension, leaf);
        int end = shift + Math.toIntExact(values.getValueCount());
        if (end >= Long.SIZE) {
            throw new IllegalStateException("the codebook has outgrown a number: " + dimension + " in " + leaf);
        }
        shifts[dimension.ordinal()] = shift;
        masks[dimension.ordinal()] = (1L << end) - (1L << shift);
        for (int document = values.nextDoc();
                document != SortedSetDocValues.NO_MORE_DOCS;
                document = values.nextDoc()) {
            for (int i = values.docValueCount(); i > 0; i--) {
                bits[document] |= 1L << (shift + values.nextOrd());
            }
        }
        return end;
    }

    private Combinations readOpen(Dimension dimension, LeafReaderContext leaf, int[] ofDocument) throws IOException {
        Combinations read =
                Combinations.read(dimension, leaf, document -> isEvent(document) == dimension.isOfEvents(), ofDocument);
        open.put(dimension, read);
        return read;
    }

    private static int[] days(Combinations dates, NumericDocValues day) throws IOException {
        int[] days = new int[dates.size()];
        for (int date = 0; date < days.length; date++) {
            if (!day.advanceExact(dates.sample(date))) {
                throw new IllegalStateException("a date without a day");
            }
            days[date] = Math.toIntExact(day.longValue());
        }
        return days;
    }

    private static int[][] regions(Combinations places, SortedSetDocValues values) throws IOException {
        int[] numbers = new int[places.values()];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = REGIONS.getOrDefault(values.lookupOrd(ordinal).utf8ToString(), -1);
        }
        int[][] regions = new int[places.size()][];
        for (int place = 0; place < regions.length; place++) {
            regions[place] = Arrays.stream(places.ordinals(place))
                    .map(ordinal -> numbers[ordinal])
                    .filter(number -> number >= 0)
                    .toArray();
        }
        return regions;
    }

    private static Map<String, Integer> regionNumbers() {
        List<Region> all = List.copyOf(Regions.all());
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            numbers.put(all.get(number).code(), number);
        }
        return numbers;
    }

    private boolean isEvent(int document) {
        return bits[document] < 0;
    }

    /** The first of the documents of an article: its events in order, then the article itself. */
    int firstOf(int article) {
        int first = article;
        while (first > 0 && isEvent(first - 1)) {
            first--;
        }
        return first;
    }

    /** Whether a dimension is held as bits; else as {@link #combinations}. */
    static boolean isClosed(Dimension dimension) {
        return CLOSED.contains(dimension);
    }

    /** The values of a document in all closed dimensions, those of an article the union of its events'. */
    long bits(int document) {
        return bits[document] & ~EVENT;
    }

    /** The bits of a closed dimension; 0 for an open one. */
    long mask(Dimension dimension) {
        return masks[dimension.ordinal()];
    }

    /** The place of the bit of a value of a closed dimension, by the segment's own number of the value. */
    int bit(Dimension dimension, int ordinal) {
        return shifts[dimension.ordinal()] + ordinal;
    }

    /** The values of an open dimension, of events or of articles alone. */
    Combinations combinations(Dimension dimension) {
        return open.get(dimension);
    }

    /** The first day of the events with a combination of dates, in days since 1970. */
    int firstDay(int date) {
        return firstDays[date];
    }

    int lastDay(int date) {
        return lastDays[date];
    }

    /** The region and the country in a combination of regions, as places in {@link Regions#all}. */
    int[] regions(int place) {
        return regions[place];
    }
}
