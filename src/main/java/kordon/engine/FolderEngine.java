package kordon.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kordon.index.ArticleWriter;
import kordon.index.FolderContents;
import kordon.index.IndexContents;
import kordon.index.IndexManifest;
import kordon.index.LuceneWriter;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import org.jspecify.annotations.Nullable;

/** An index in a folder of this machine: Lucene in this process. */
public record FolderEngine(Path folder) implements Engine {

    @Override
    public ArticleSearcher searcher(@Nullable Duration time) throws IOException {
        return LuceneSearcher.open(folder, time);
    }

    @Override
    public IndexContents contents() throws IOException {
        return FolderContents.open(folder);
    }

    @Override
    public ArticleWriter writer(IndexManifest.Collection collection, String rulesDigest) throws IOException {
        return LuceneWriter.open(folder, collection, rulesDigest);
    }

    @Override
    public ArticleWriter replacement(IndexManifest.Collection collection, String rulesDigest) throws IOException {
        return LuceneWriter.replace(folder, collection, rulesDigest);
    }

    @Override
    public boolean takesArticles() {
        return Files.isWritable(folder);
    }

    @Override
    public String toString() {
        return "the index in " + folder;
    }
}
