package kordon.search;

import java.io.IOException;
import java.util.Arrays;

/**
 * Counts the articles of one segment by the values of one dimension, seen event by event: an article with three events in
 * a region counts there once. The events of an article come one after another, so remembering the last article of each
 * value is enough.
 */
final class ArticleCounter {
    private final DimensionColumn column;
    private final int[] counts;
    private final int[] lastArticle;

    ArticleCounter(DimensionColumn column) {
        this.column = column;
        int values = (int) column.values().getValueCount();
        this.counts = new int[values];
        this.lastArticle = new int[values];
        Arrays.fill(lastArticle, -1);
    }

    /** Counts the values of a document (an event, or the article itself) for an article. */
    void count(int document, int article) throws IOException {
        int size = column.read(document);
        for (int i = 0; i < size; i++) {
            int ordinal = column.ordinal(i);
            if (lastArticle[ordinal] != article) {
                lastArticle[ordinal] = article;
                counts[ordinal]++;
            }
        }
    }

    /** Counts the values of an article as a whole, of which it has none twice. Not after an event of it was counted. */
    void countWhole(int article) throws IOException {
        int size = column.read(article);
        for (int i = 0; i < size; i++) {
            counts[column.ordinal(i)]++;
        }
    }

    /** Articles by the segment's number of the value. */
    int[] counts() {
        return counts;
    }
}
