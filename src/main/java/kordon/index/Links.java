package kordon.index;

import java.util.Arrays;

/**
 * Documents that belong together because others link them: union-find with the least document of each group at its root.
 * Memory follows the number of documents that may be linked, not their highest number.
 */
public final class Links {
    private final int[] documents;
    private final int[] parents;

    /**
     * None linked.
     *
     * @param documents that may be linked, rising; not copied
     */
    public Links(int[] documents) {
        this.documents = documents;
        this.parents = new int[documents.length];
        Arrays.setAll(parents, i -> i);
    }

    /** Links two of the documents. */
    public void join(int one, int other) {
        int a = root(Arrays.binarySearch(documents, one));
        int b = root(Arrays.binarySearch(documents, other));
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int index) {
        int root = index;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** A step for each group. */
    public interface Step<E extends Exception> {
        void take(int[] group) throws E;
    }

    /** Hands out every group, rising within each; a document that nothing links is a group of its own. */
    public <E extends Exception> void eachGroup(Step<E> step) throws E {
        int[] ends = new int[parents.length + 1];
        for (int i = 0; i < parents.length; i++) {
            ends[root(i) + 1]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] grouped = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            grouped[ends[root(i)]++] = documents[i];
        }
        // The end of each group has taken the place of its start.
        for (int i = 0, start = 0; i < parents.length; i++) {
            if (ends[i] > start) {
                step.take(Arrays.copyOfRange(grouped, start, ends[i]));
                start = ends[i];
            }
        }
    }
}
