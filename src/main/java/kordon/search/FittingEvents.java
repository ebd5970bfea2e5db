package kordon.search;

import java.util.Arrays;

/** The events of one article that fit, as documents of a segment in the order of the article. Reused for the next one. */
final class FittingEvents {
    private int first;
    private int size;
    private boolean all;
    private int[] some = new int[8];

    /** Begins an article whose events stand from a document on. */
    void begin(int firstEvent) {
        first = firstEvent;
        size = 0;
        all = false;
    }

    /** Takes all events of the article. */
    void takeAll(int number) {
        all = true;
        size = number;
    }

    /** Takes one event; not after {@link #takeAll}. */
    void take(int event) {
        if (size == some.length) {
            some = Arrays.copyOf(some, size * 2);
        }
        some[size++] = event;
    }

    int size() {
        return size;
    }

    /** The document of one of them. */
    int document(int i) {
        return all ? first + i : some[i];
    }

    /** The number of one of them among all events of the article, from 0. */
    int number(int i) {
        return document(i) - first;
    }
}
