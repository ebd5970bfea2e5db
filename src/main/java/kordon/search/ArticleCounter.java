package kordon.search;

import java.util.Arrays;

/**
 * Counts the articles of one segment by the values of one open dimension, seen event by event: an article with three events
 * in a region counts there once. The events of an article come one after another, so remembering the last article of each
 * value is enough.
 */
final class ArticleCounter {
    private final Combinations combinations;
    private final int[] lastOfCombination;
    private final int[] lastOfValue;
    private final int[] counts;

    ArticleCounter(Combinations combinations) {
        this.combinations = combinations;
        this.lastOfCombination = new int[combinations.size()];
        this.lastOfValue = new int[combinations.values()];
        this.counts = new int[combinations.values()];
        Arrays.fill(lastOfCombination, -1);
        Arrays.fill(lastOfValue, -1);
    }

    /** Counts the values of a document (an event, or the article itself) for an article. */
    void count(int document, int article) {
        int combination = combinations.of(document);
        if (combination == Combinations.NONE || lastOfCombination[combination] == article) {
            return;
        }
        lastOfCombination[combination] = article;
        for (int ordinal : combinations.ordinals(combination)) {
            if (lastOfValue[ordinal] != article) {
                lastOfValue[ordinal] = article;
                counts[ordinal]++;
            }
        }
    }

    /** Articles by the segment's number of the value. */
    int[] counts() {
        return counts;
    }
}
