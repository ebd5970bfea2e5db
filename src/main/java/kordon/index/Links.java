package kordon.index;

import java.util.Arrays;

/** Numbers that belong together because others link them: union-find with the least number of each group at its root. */
final class Links {
    private final int[] parents;

    /** Numbers from 0 up to but not including a size, none linked. */
    Links(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** The least number of the group of a number. */
    int first(int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** All numbers in groups of two or more, group after group, rising within each. */
    int[] linked() {
        int[] sizes = new int[parents.length];
        int count = 0;
        for (int i = 0; i < parents.length; i++) {
            if (++sizes[first(i)] == 2) {
                count += 2;
            } else if (sizes[first(i)] > 2) {
                count++;
            }
        }
        int[] starts = new int[parents.length];
        int next = 0;
        for (int i = 0; i < parents.length; i++) {
            starts[i] = next;
            next += sizes[i] > 1 ? sizes[i] : 0;
        }
        int[] linked = new int[count];
        for (int i = 0; i < parents.length; i++) {
            int root = first(i);
            if (sizes[root] > 1) {
                linked[starts[root]++] = i;
            }
        }
        return linked;
    }
}
