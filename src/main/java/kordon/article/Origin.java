package kordon.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page came from, so that every error and every hit can name it.
 *
 * @param file the input file; an entry of an archive reads {@code heap.zip!/page.html}
 * @param offset bytes from the start of the (decompressed) file to the record, counted in UTF-8 where a file of records is
 *     of another charset; 0 for a file that is one page
 * @param url the address it was fetched from, if the input says so
 * @param captured when it was fetched, if the input says so
 */
public record Origin(
        String file,
        long offset,
        @Nullable String url,
        @Nullable Instant captured) {

    /** A file that is one page and says nothing of its address. */
    public static Origin of(String file) {
        return new Origin(file, 0, null, null);
    }

    /** Reads {@code file} or {@code file@offset}, as messages name a record. */
    @Override
    public String toString() {
        return offset == 0 ? file : file + "@" + offset;
    }
}
