package kordon.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kordon.article.ArticleId;
import kordon.article.RawPage;

/** What the index of a folder keeps, of the commit that was the newest when this was opened. */
public final class FolderContents implements IndexContents {
    private final ArticleIndex index;

    private FolderContents(ArticleIndex index) {
        this.index = index;
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexFailure where there is none, or none that this program can read
     */
    public static FolderContents open(Path folder) throws IOException {
        return new FolderContents(ArticleIndex.open(folder));
    }

    @Override
    public IndexManifest manifest() throws IOException {
        return index.read(IndexSnapshot::manifest);
    }

    @Override
    public long pages() throws IOException {
        return index.read(IndexSnapshot::pages);
    }

    @Override
    public void eachPage(Consumer<RawPage> sink) throws IOException {
        index.read(snapshot -> {
            snapshot.eachPage(sink);
            return null;
        });
    }

    @Override
    public List<ArticleId> select(ArticleSelection selection) throws IOException {
        return index.read(snapshot -> snapshot.select(selection));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
