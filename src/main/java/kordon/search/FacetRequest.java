package kordon.search;

import kordon.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the values of one dimension, however many there are, with the counts that a search of the same criteria shows.
 *
 * @param prefix what the code or a word of a name must begin with, whatever the case and the marks on letters; empty for
 *     all
 * @param size values a page
 * @param after the {@code next} of an earlier answer; absent for the beginning
 */
public record FacetRequest(
        Criteria criteria,
        Dimension dimension,
        String prefix,
        int size,
        @Nullable Position after) {

    /** The largest {@code size}. */
    public static final int MOST_VALUES = 1000;

    /** A place in the order of values, which are those with most articles first; dates stand newest first. */
    public record Position(long count, String value) {

        /** As it goes into an address. */
        @Override
        public String toString() {
            return count + "~" + value;
        }

        /**
         * Reads what {@link #toString} wrote.
         *
         * @throws IllegalArgumentException where the text is no such position
         */
        public static Position parse(String text) {
            int tilde = text.indexOf('~');
            if (tilde < 1) {
                throw new IllegalArgumentException("no position: " + text);
            }
            return new Position(Long.parseLong(text.substring(0, tilde)), text.substring(tilde + 1));
        }
    }
}
