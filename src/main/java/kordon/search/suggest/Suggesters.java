package kordon.search.suggest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import kordon.index.ArticleIndex;
import kordon.index.IndexSnapshot;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The suggester of the newest snapshot. The first is made when it is first asked for; later ones aside, while the one
 * before goes on answering. Safe for threads.
 */
public final class Suggesters {
    private final ArticleIndex index;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile @Nullable Suggester built;

    public Suggesters(ArticleIndex index) {
        this.index = index;
    }

    /** The one of a snapshot, or of one shortly before. */
    public Suggester of(IndexSnapshot snapshot) throws IOException {
        Suggester known = built;
        if (known == null) {
            return build(snapshot);
        }
        if (!known.isOf(snapshot) && building.compareAndSet(false, true)) {
            Thread.ofVirtual().name("suggestions").start(this::buildNewest);
        }
        return known;
    }

    private synchronized Suggester build(IndexSnapshot snapshot) throws IOException {
        Suggester known = built;
        if (known == null || !known.isOf(snapshot)) {
            known = Suggester.of(snapshot);
            built = known;
        }
        return known;
    }

    private void buildNewest() {
        try {
            index.read(this::build);
        } catch (IOException | AlreadyClosedException e) {
            // The index was closed, or its reading failed, which the next search will report.
        } finally {
            building.set(false);
        }
    }
}
