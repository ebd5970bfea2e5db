package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other programs: pages that browsers saved are read, documents are left out by their kind. */
class DocumentsTest {
    @TempDir
    Path folder;

    private List<Outcome<RawPage>> read(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(List.of(folder)).readAll(outcomes::add);
        return outcomes;
    }

    private static byte[] saved(String encoding, String type, String body) {
        return """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://post.example/a
                Subject: Drones over the river
                Date: Fri, 17 May 2024 08:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="----MultipartBoundary--x----"

                ------MultipartBoundary--x----
                Content-Type: %s
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: %s
                Content-Location: https://post.example/a

                %s
                ------MultipartBoundary--x----
                Content-Type: text/html
                Content-Location: https://ads.example/frame

                <p>Buy now</p>
                ------MultipartBoundary--x------
                """.formatted(type, encoding, body).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void reads_the_page_and_its_address_out_of_a_saved_page() throws IOException {
        byte[] file = saved(
                "quoted-printable",
                "text/html",
                "<html><body><p class=3D\"lead\">=D0=A2=D1=80=D0=B8 drones fell near the ri=\nver.</p></body></html>");

        RawPage page = only(read("page.mhtml", file));
        assertThat(page.form()).isEqualTo(RawPage.Form.HTML);
        assertThat(page.content().strip())
                .isEqualTo("<html><body><p class=\"lead\">Три drones fell near the river.</p></body></html>");
        assertThat(page.origin().url()).isEqualTo("https://post.example/a");
        assertThat(page.metadata().url()).isEqualTo("https://post.example/a");
        assertThat(page.metadata().key()).isEqualTo("page");
    }

    @Test
    void reads_a_saved_page_in_base64_and_an_old_charset_whatever_its_name() throws IOException {
        byte[] html = "<html><body><p>Три безпілотники впали біля річки.</p></body></html>"
                .getBytes(Charset.forName("windows-1251"));
        byte[] file = saved(
                "base64",
                "text/html; charset=windows-1251",
                Base64.getMimeEncoder().encodeToString(html));

        assertThat(only(read("page.txt", file)).content()).contains("Три безпілотники впали біля річки.");
    }

    @Test
    void leaves_out_a_message_without_a_page() throws IOException {
        byte[] mail = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello there.\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(dropped(read("page.mht", mail)).detail()).contains("no page of HTML");
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx, word/document.xml, '<w:p>Drones fell.</w:p>', an Office document",
        "report.zip, [Content_Types].xml, '<Types/>', an Office document",
        "report.odt, content.xml, '<p>Drones fell.</p>', an OpenDocument file",
        "report, mimetype, application/vnd.oasis.opendocument.text, an OpenDocument file",
        "report, mimetype, application/epub+zip, an EPUB book",
        "report.epub, a.xhtml, '<html><p>Drones fell.</p></html>', an EPUB book",
        "program.jar, about.html, '<html><p>Drones fell.</p></html>', a Java archive",
        "program, META-INF/MANIFEST.MF, Manifest-Version: 1.0, a Java archive"
    })
    void leaves_out_a_document_as_a_whole(String name, String part, String content, String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(part.equals("mimetype") ? 0 : 9);
            for (String file : List.of(part, "text.html", "notes.txt")) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write((file.equals(part) ? content : "<html><p>Two drones fell.</p></html>")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        Dropped<RawPage> dropped = dropped(read(name, bytes.toByteArray()));
        assertThat(dropped.reason()).isEqualTo(DropReason.UNSUPPORTED);
        assertThat(dropped.detail()).startsWith(kind);
    }

    private static RawPage only(List<Outcome<RawPage>> outcomes) {
        assertThat(outcomes).singleElement().isInstanceOf(Kept.class);
        return ((Kept<RawPage>) outcomes.getFirst()).value();
    }

    private static Dropped<RawPage> dropped(List<Outcome<RawPage>> outcomes) {
        assertThat(outcomes).singleElement().isInstanceOf(Dropped.class);
        return (Dropped<RawPage>) outcomes.getFirst();
    }
}
