package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/**
 * One file, or one file within an archive: a name and its bytes, read once.
 *
 * @param path how reports name it: {@code heap.zip!/page.html}
 * @param name the file's name alone
 * @param bytes its content, unpacked
 * @param sidecars what lies beside it
 * @param depth how many archives it lies in
 * @param budget what the file that it lies in may unpack to
 */
record Entry(String path, String name, BufferedInputStream bytes, Sidecars sidecars, int depth, Budget budget) {
    private static final Set<String> ENDINGS = Set.of(
            "txt", "text", "html", "htm", "xhtml", "mhtml", "mht", "json", "jsonl", "ndjson", "csv", "tsv", "gz",
            "gzip", "zst", "zip", "tar", "tgz", "warc", "wacz");

    private static final Set<String> PACKINGS = Set.of(".gz", ".gzip", ".zst");

    /** The first bytes, without reading past them; fewer where the entry ends or breaks off. */
    byte[] head(int size) throws IOException {
        bytes.mark(size);
        byte[] head = new byte[size];
        int filled = 0;
        try {
            for (int n = 0; n >= 0 && filled < size; n = bytes.read(head, filled, size - filled)) {
                filled += n;
            }
        } catch (IOException brokenOff) {
            // The reader comes upon the same end again, and says what it lost.
        }
        bytes.reset();
        return Arrays.copyOf(head, filled);
    }

    /** The name without its endings: {@code a.html.gz} is {@code a}. Only endings that say a format are taken off. */
    String key() {
        return key(name);
    }

    static String key(String name) {
        String key = name;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.')) {
            if (!ENDINGS.contains(key.substring(dot + 1).toLowerCase(Locale.ROOT))) {
                break;
            }
            key = key.substring(0, dot);
        }
        return key;
    }

    /** Whether the name, packing aside, has one of the endings. */
    boolean endsWith(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(lower::endsWith);
    }

    /** What came beside this file, and at least its key. */
    PageMetadata metadata(Consumer<? super Outcome<RawPage>> sink) {
        return sidecars.metadata(key(), sink);
    }

    Origin origin(long offset) {
        return new Origin(path, offset, null, null);
    }

    Dropped<RawPage> dropped(long offset, DropReason reason, String detail) {
        return new Dropped<>(origin(offset), reason, detail);
    }

    /** What the packing around this entry held. */
    Entry unpacked(BufferedInputStream bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".tgz") ? name.substring(0, name.length() - 4) + ".tar" : name;
        for (String ending : PACKINGS) {
            if (lower.endsWith(ending)) {
                bare = name.substring(0, name.length() - ending.length());
            }
        }
        return new Entry(path, bare, bytes, sidecars, depth + 1, budget);
    }

    /** The same file in UTF-8, in which its offsets are then counted. */
    Entry recoded(Charset charset) {
        return new Entry(
                path, name, new BufferedInputStream(new RecodedInputStream(bytes, charset)), sidecars, depth, budget);
    }

    /** A file in this archive, under its name there. */
    Entry inside(String name, BufferedInputStream bytes) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return new Entry(path + "!/" + name, file, bytes, Sidecars.NONE, depth + 1, budget);
    }
}
