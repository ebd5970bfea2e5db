package kordon.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The files of an index for those who search it: mapped into memory, all but the stored articles. Of these a search reads
 * twenty chunks here and there; mapped, they would come to stay, and make up most of the memory of a server.
 */
final class SearchedFiles extends MMapDirectory {
    private static final String STORED_ARTICLES = ".fdt";

    private final NIOFSDirectory unmapped;

    SearchedFiles(Path folder) throws IOException {
        super(folder);
        this.unmapped = new NIOFSDirectory(folder);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return name.endsWith(STORED_ARTICLES) ? unmapped.openInput(name, context) : super.openInput(name, context);
    }

    @Override
    public synchronized void close() throws IOException {
        try (unmapped) {
            super.close();
        }
    }
}
