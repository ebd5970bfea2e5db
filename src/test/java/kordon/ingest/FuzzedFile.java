package kordon.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A file as the fuzzer writes it: a line with its name and, behind a plus each, how what follows is to be packed. What is
 * packed by the test is spoiled within, where a checksum would else keep the reader from looking.
 *
 * <pre>
 * page.warc.gz +gz
 * WARC/1.0 …
 * </pre>
 */
record FuzzedFile(String name, byte[] bytes) {
    private static final int MOST_PACKINGS = 3;
    private static final int LONGEST_LINE = 200;
    private static final Limits LIMITS = new Limits(1 << 16, 1 << 18, 20, 3);

    /** What each packed byte may become, over all pages. */
    static final int MOST_CHARACTERS = 1 << 20;

    static FuzzedFile of(byte[] input) {
        int end = 0;
        while (end < input.length && end < LONGEST_LINE && input[end] != '\n') {
            end++;
        }
        String[] line = new String(input, 0, end, StandardCharsets.UTF_8).split(" \\+", -1);
        byte[] bytes = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        for (int i = 1; i < Math.min(line.length, MOST_PACKINGS + 1); i++) {
            bytes = packed(bytes, line[i].strip());
        }
        return new FuzzedFile(line[0], bytes);
    }

    /** What becomes of it, by the readers that a file on disk would meet. */
    List<Outcome<RawPage>> read() {
        Formats formats = new Formats(FieldNames.standard(), LIMITS);
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        Entry entry = formats.entry(
                name, name, new BufferedInputStream(new ByteArrayInputStream(bytes), 1 << 16), Sidecars.NONE);
        try {
            formats.read(entry, outcomes::add);
        } catch (IOException declared) {
            outcomes.add(entry.dropped(0, DropReason.UNREADABLE, String.valueOf(declared.getMessage())));
        }
        return outcomes;
    }

    private static byte[] packed(byte[] content, String packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (packing) {
                case "gz" -> write(new GZIPOutputStream(bytes), content);
                case "zst" -> write(new ZstdOutputStream(bytes), content);
                case "zip", "wacz" -> {
                    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                        zip.putNextEntry(
                                new ZipEntry(packing.equals("wacz") ? "archive/page.warc.gz" : "pages/page.html"));
                        zip.write(content);
                        zip.closeEntry();
                    }
                }
                case "tar" -> {
                    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
                        TarArchiveEntry entry = new TarArchiveEntry("pages/page.txt");
                        entry.setSize(content.length);
                        tar.putArchiveEntry(entry);
                        tar.write(content);
                        tar.closeArchiveEntry();
                    }
                }
                default -> {
                    return content;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream packing, byte[] content) throws IOException {
        try (packing) {
            packing.write(content);
        }
    }
}
