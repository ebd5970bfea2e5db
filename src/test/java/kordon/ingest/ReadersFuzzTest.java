package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import kordon.fuzz.Mutants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds and however it is packed, something becomes of it, the same each time, and it is never much larger
 * than the limits allow.
 */
class ReadersFuzzTest {
    private static final int MUTANTS = 2000;
    private static final String PAGE = "Two drones were brought down near the river, the governor said.";

    private static final List<String> WORDS = List.of(
            "page.txt",
            "page.html",
            "page.json",
            "page.jsonl",
            "page.csv",
            "page.tsv",
            "page.mhtml",
            "page.warc",
            "page.wacz",
            "page.zip",
            " +gz",
            " +zst",
            " +zip",
            " +tar",
            " +wacz",
            "WARC/1.0\r\n",
            "WARC-Type: resource\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Encoding: br\r\n",
            "Content-Encoding: deflate, identity\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: ",
            "Content-Type: text/html; charset=utf-16\r\n",
            "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "<meta charset='koi8-r'>",
            "<?xml version='1.0' encoding='utf-16'?>",
            "\"text\":",
            "\"html\":",
            "\"articles\":[",
            "\"published\":",
            "{\"id\":1,\"text\":\"a\"}",
            "id,title,text\n",
            "\"\"");

    static Stream<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        for (Sample sample : Sample.all().toList()) {
            samples.add(file("page." + sample.ending(), sample.file(PAGE, PAGE + " Nobody was hurt.")));
        }
        byte[] warc = new Sample("warc", false, false).file(PAGE);
        samples.add(file("page.warc.gz +gz", warc));
        samples.add(file("page.wacz +gz +wacz", warc));
        samples.add(file("page.warc", with(warc, "Content-Encoding: br", brotli(utf8(PAGE)))));
        samples.add(
                file("page.warc", with(warc, "Transfer-Encoding: chunked", utf8("3f\r\n" + PAGE + "\r\n0\r\n\r\n"))));
        samples.add(file("page.html.zst +zst", new Sample("html", false, false).file(PAGE)));
        samples.add(file("heap.tar.gz +tar +gz", new Sample("txt", false, false).file(PAGE)));
        samples.add(file("heap.zip +zip", new Sample("html", false, false).file(PAGE)));
        samples.add(file("page.json", utf8("""
                        {"meta": {"count": 2}, "articles": [
                          {"id": 7, "title": "Two drones", "date": "2024-05-17", "authors": ["A", {"name": "B"}], "text": "%s"},
                          {"url": "https://post.example/1", "lang": "en", "html": "<p>%s</p>", "body": ["one", "two"]}
                        ]}""".formatted(PAGE, PAGE))));
        samples.add(file(
                "page.csv", utf8("id;title;text\n1;\"Two; drones\";\"%s\"\n2;a;\"b \"\"c\"\"\"\n".formatted(PAGE))));
        samples.add(file(
                "page.html",
                ("<meta charset=windows-1251><p>Два беспилотника сбили над рекой, сообщил губернатор.")
                        .getBytes(Charset.forName("windows-1251"))));
        samples.add(file("page.jsonl", "{\"text\":\"Два беспилотника\"}\n".getBytes(StandardCharsets.UTF_16LE)));
        return samples.stream();
    }

    private static byte[] with(byte[] warc, String header, byte[] body) {
        String text = new String(warc, StandardCharsets.ISO_8859_1);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1);
        String record = text.substring(0, text.indexOf("HTTP/1.1"))
                .replaceAll("Content-Length: \\d+", "Content-Length: " + http.length());
        return (record + http + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In one block that is not compressed (RFC 7932, 9.2), and an empty last one. */
    private static byte[] brotli(byte[] content) {
        int header = content.length - 1 << 4 | 1 << 20;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)});
        out.writeBytes(content);
        out.write(3);
        return out.toByteArray();
    }

    private static byte[] file(String line, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(utf8(line + "\n"));
        file.writeBytes(content);
        return file.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("samples")
    @FuzzTest
    void somethingBecomesOfEveryFile(byte[] input) {
        hold(input);
    }

    @Test
    @Timeout(120)
    void somethingBecomesOfSpoiledFiles() {
        new Mutants(samples().toList(), WORDS).each(MUTANTS, ReadersFuzzTest::hold);
    }

    @Test
    void samplesAreRead() {
        assertThat(samples())
                .allSatisfy(sample -> assertThat(FuzzedFile.of(sample).read())
                        .as(() -> new String(sample, StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .allMatch(Kept.class::isInstance));
    }

    private static void hold(byte[] input) {
        FuzzedFile file = FuzzedFile.of(input);
        List<Outcome<RawPage>> outcomes = file.read();

        assertThat(outcomes).isNotEmpty();
        long characters = 0;
        for (Outcome<RawPage> outcome : outcomes) {
            switch (outcome) {
                case Kept<RawPage>(RawPage page) -> {
                    assertThat(page.content()).isNotBlank();
                    assertThat(page.metadata().key()).isNotNull();
                    assertThat(page.origin().offset()).isNotNegative();
                    characters += page.content().length();
                }
                case Dropped<RawPage> dropped -> {
                    assertThat(dropped.detail()).isNotBlank().doesNotContain("Exception");
                    assertThat(dropped.origin().offset()).isNotNegative();
                }
            }
        }
        assertThat(characters).isLessThanOrEqualTo(FuzzedFile.MOST_CHARACTERS);
        assertThat(file.read()).isEqualTo(outcomes);
    }
}
