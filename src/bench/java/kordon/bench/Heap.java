package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;

/** Writes generated pages as JSON lines, one after the other, with no more than one in memory. */
final class Heap {
    private final ObjectMapper json = new ObjectMapper();
    private final GeneratedPages pages;

    /** A line as scrapers write them. */
    record Line(
            @Nullable String id,
            @Nullable String url,
            @Nullable String title,
            @Nullable String published,
            @Nullable String source,
            String text) {}

    Heap(GeneratedPages pages) {
        this.pages = pages;
    }

    /** Writes until there are so many pages or so many bytes, whichever comes first; answers the number of pages. */
    long write(OutputStream out, long mostPages, long mostBytes) throws IOException {
        long bytes = 0;
        long page = 0;
        for (; page < mostPages && bytes < mostBytes; page++) {
            byte[] line = json.writeValueAsBytes(line(pages.text(page)));
            out.write(line);
            out.write('\n');
            bytes += line.length + 1;
        }
        return page;
    }

    static Line line(RawPage page) {
        PageMetadata said = page.metadata();
        return new Line(said.id(), said.url(), said.title(), said.published(), said.source(), page.content());
    }
}
