package kordon.index;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kordon.article.ArticleId;

/**
 * The articles that were put or taken out since the last commit, in which every story had one article. Where it had not,
 * or past {@value #MOST}, they are no longer told apart, and memory stays flat. Safe for threads.
 */
final class Touched {
    private static final int MOST = 1_000;

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private volatile boolean all;
    private volatile boolean settled;

    /** @param all whether nothing is known of how things stood before */
    Touched(boolean all) {
        this.all = all;
    }

    void add(ArticleId id) {
        if (settled) {
            // How things stood when stories were brought together is in no commit.
            addAll();
        } else if (!all) {
            ids.add(id.value());
            if (ids.size() > MOST) {
                addAll();
            }
        }
    }

    void addAll() {
        all = true;
        ids.clear();
    }

    /** Whether any article may be among them. */
    boolean isAll() {
        return all;
    }

    boolean isNone() {
        return !all && ids.isEmpty();
    }

    /** The articles, unless {@link #isAll}. */
    Set<ArticleId> ids() {
        return ids.stream().map(ArticleId::new).collect(Collectors.toSet());
    }

    /** Every story has one article now. */
    void settle() {
        all = false;
        ids.clear();
        settled = true;
    }

    /** What was done so far is in a commit. */
    void commit() {
        if (!isNone()) {
            addAll();
        }
        settled = false;
    }
}
