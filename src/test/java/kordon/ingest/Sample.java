package kordon.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * One format that is read: how files of it are named and made.
 *
 * @param records whether a file holds several pages that can be told apart after a fault
 * @param packed whether it is packed or an archive
 */
record Sample(String ending, boolean records, boolean packed) {

    static Stream<Sample> all() {
        return Stream.of(
                new Sample("txt", false, false),
                new Sample("html", false, false),
                new Sample("mhtml", false, false),
                new Sample("jsonl", true, false),
                new Sample("json", false, false),
                new Sample("csv", true, false),
                new Sample("tsv", true, false),
                new Sample("warc", false, false),
                new Sample("txt.gz", false, true),
                new Sample("html.zst", false, true),
                new Sample("jsonl.gz", true, true),
                new Sample("jsonl.zst", true, true),
                new Sample("warc.gz", false, true),
                new Sample("zip", false, true),
                new Sample("tar.gz", false, true),
                new Sample("wacz", false, true));
    }

    /** A file with a page a sentence; a format of one page holds them all in one. */
    byte[] file(String... sentences) {
        String format = ending.contains(".") ? ending.substring(0, ending.indexOf('.')) : ending;
        return switch (ending) {
            case "zip" -> zip("pages/page-%d.txt", sentences);
            case "wacz" -> zip("archive/page-%d.warc", sentences);
            case "tar.gz" -> packed(tar(sentences));
            default -> packed(plain(format, sentences));
        };
    }

    /** A file with nothing in it. */
    byte[] empty() {
        return switch (ending) {
            case "zip", "wacz" -> new byte[0];
            default -> packed(new byte[0]);
        };
    }

    /** Three records, of which the second has no text or no form. */
    byte[] withBrokenRecord(String sentence) {
        String good = new String(plain(ending.replaceAll("\\..*", ""), sentence), StandardCharsets.UTF_8);
        String broken = ending.endsWith("sv") ? "\n\"\"\n" : "{\"text\": \"cut o\n";
        String first = ending.endsWith("sv") ? good + "\"\"\n" : good + broken;
        String last = ending.endsWith("sv") ? good.substring(good.indexOf('\n') + 1) : good;
        return packed((first + last).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] plain(String format, String... sentences) {
        StringBuilder text = new StringBuilder(format.endsWith("sv") ? "text\n" : "");
        for (String sentence : sentences) {
            text.append(
                    switch (format) {
                        case "html" -> html(sentence);
                        case "mhtml" -> mhtml(sentence);
                        case "jsonl" -> "{\"text\": \"" + sentence + "\"}\n";
                        case "json" -> "{\n\"text\": \"" + sentence + "\"\n}\n";
                        case "csv", "tsv" -> "\"" + sentence + "\"\n";
                        case "warc" -> warc(sentence);
                        default -> sentence + "\n";
                    });
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String html(String sentence) {
        return "<html><body><p>" + sentence + "</p></body></html>";
    }

    private static String mhtml(String sentence) {
        return """
                From: <Saved by a browser>
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="--parts"

                ----parts
                Content-Type: text/html
                Content-Transfer-Encoding: 8bit
                Content-Location: https://post.example/2024/05/17/drones

                %s
                ----parts
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://post.example/picture.png

                iVBORw0KGgo=
                ----parts--
                """.formatted(html(sentence));
    }

    private static String warc(String sentence) {
        String body = html(sentence);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
        return """
                WARC/1.0\r
                WARC-Type: response\r
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
                WARC-Date: 2024-05-17T08:00:00Z\r
                WARC-Target-URI: https://post.example/2024/05/17/drones\r
                Content-Type: application/http; msgtype=response\r
                Content-Length: %d\r
                \r
                %s\r
                \r
                """.formatted(http.getBytes(StandardCharsets.UTF_8).length, http);
    }

    private byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = ending.endsWith("gz")
                ? new GZIPOutputStream(bytes)
                : ending.endsWith("zst") ? new ZstdOutputStream(bytes) : bytes) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String... sentences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String sentence : sentences) {
                zip.putNextEntry(
                        new ZipEntry(name.formatted(Arrays.asList(sentences).indexOf(sentence) + bytes.size())));
                zip.write(plain(name.endsWith("warc") ? "warc" : "txt", sentence));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... sentences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String sentence : List.of(sentences)) {
                byte[] page = plain("txt", sentence);
                TarArchiveEntry entry = new TarArchiveEntry("pages/page-" + bytes.size() + ".txt");
                entry.setSize(page.length);
                tar.putArchiveEntry(entry);
                tar.write(page);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return ending;
    }
}
