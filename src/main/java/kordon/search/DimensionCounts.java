package kordon.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import kordon.index.Dimension;
import kordon.index.DimensionValues;

/** How many articles have each value of a dimension; the values are numbered from 0, in their own order. */
interface DimensionCounts {
    /** How many values there are. */
    int size();

    String value(int number);

    /** The number of the value one level up; {@link DimensionValues#NONE} for one of the top level. */
    int parent(int number);

    /** The number of a value; empty where it is not known. */
    OptionalInt number(String value);

    /** The articles that choosing the value alone in its dimension would give. */
    int articles(int number);

    /** Of a snapshot. */
    static DimensionCounts of(DimensionValues values, Dimension dimension, FacetTally tally) {
        return new DimensionCounts() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public String value(int number) {
                return values.value(number);
            }

            @Override
            public int parent(int number) {
                return values.parent(number);
            }

            @Override
            public OptionalInt number(String value) {
                return values.number(value);
            }

            @Override
            public int articles(int number) {
                return tally.of(dimension, number);
            }
        };
    }

    /** Of counts by value; every value that stands above another is among them. */
    static DimensionCounts of(Dimension dimension, Map<String, Long> articles) {
        List<String> values = new ArrayList<>(new TreeMap<>(articles).keySet());
        Map<String, Integer> numbers = HashMap.newHashMap(values.size());
        for (int i = 0; i < values.size(); i++) {
            numbers.put(values.get(i), i);
        }
        return new DimensionCounts() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public String value(int number) {
                return values.get(number);
            }

            @Override
            public int parent(int number) {
                return dimension.parent(values.get(number)).map(numbers::get).orElse(DimensionValues.NONE);
            }

            @Override
            public OptionalInt number(String value) {
                Integer number = numbers.get(value);
                return number == null ? OptionalInt.empty() : OptionalInt.of(number);
            }

            @Override
            public int articles(int number) {
                return Math.toIntExact(articles.get(values.get(number)));
            }
        };
    }
}
