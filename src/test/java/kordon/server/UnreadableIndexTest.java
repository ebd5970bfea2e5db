package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import kordon.engine.FolderEngine;
import kordon.event.AnnotatedArticle;
import kordon.index.Schema;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says when its index fails it. */
class UnreadableIndexTest {

    @TempDir
    Path folder;

    @Test
    void a_server_whose_index_cannot_be_read_is_not_ready() throws IOException {
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all())) {
            assertThat(server.get("/api/health").statusCode()).isEqualTo(200);

            server.searcher().close();

            HttpResponse<String> answer = server.get("/api/health");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
            assertThat(answer.body()).contains("\"code\":\"index_unreadable\"");
            assertThat(server.get("/api/metrics").statusCode()).isEqualTo(200);
        }
    }

    /** An article of which nothing is stored, behind all others. */
    private void damage() throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("articles"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StringField(Schema.KIND, Schema.ARTICLE.bytes(), Field.Store.NO));
            document.add(new SortedDocValuesField(Schema.ID, new BytesRef("damaged")));
            writer.addDocument(document);
            writer.setLiveCommitData(
                    SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
            writer.commit();
        }
    }

    @ParameterizedTest
    @CsvSource({"jsonl, 1", "jsonl, 3000", "csv, 1", "csv, 3000", "geojson, 1", "geojson, 3000"})
    void an_export_that_breaks_off_does_not_look_whole(String format, int times) throws IOException {
        List<AnnotatedArticle> articles = SampleArticles.all();
        SampleServer.put(new FolderEngine(folder), articles);
        SampleServer.put(new FolderEngine(folder), SampleArticles.copied(articles.getFirst(), times));
        damage();
        try (SampleServer server = SampleServer.over(folder, Collections.emptyList())) {
            String address = "/api/export?format=" + format;
            assertThat(server.get(address + "&q=odesa").statusCode()).isEqualTo(200);
            assertFails(server, address);
            assertFails(server, address, "Accept-Encoding", "gzip");
        }
    }

    /** A problem while nothing has been sent, a connection that breaks off later. */
    private static void assertFails(SampleServer server, String address, String... headers) {
        try {
            HttpResponse<String> answer = server.get(address, headers);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(answer.body()).contains("\"code\":\"internal\"");
        } catch (UncheckedIOException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
    }
}
