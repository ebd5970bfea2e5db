package kordon.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.engine.FolderEngine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.BuildListener;
import kordon.pipeline.DemoArticles;
import kordon.pipeline.IndexUpdate;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import kordon.server.KordonServer;

/** Kordon as a reader meets it: an index in a temporary folder, served on a free port of this machine. */
final class Site implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleSearcher searcher;
    private final KordonServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private Site(ArticleSearcher searcher) {
        this.searcher = searcher;
        this.server = KordonServer.start(searcher, "127.0.0.1", 0);
    }

    /** The demo articles. */
    static Site ofDemo(Path folder) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        return of(DemoArticles.unpackTo(articles), folder.resolve("index"), Collection.DEMO);
    }

    /** Articles of the test's own, one JSON object a line. */
    static Site ofLines(Path folder, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("articles.jsonl"), List.of(lines));
        return of(List.of(file), folder.resolve("index"), Collection.OWN);
    }

    private static Site of(List<Path> files, Path index, Collection collection) throws IOException {
        IndexUpdate.of(PageSources.open(files), new FolderEngine(index), collection)
                .run(new NothingLost());
        return new Site(LuceneSearcher.open(index));
    }

    /** An address on this site: {@code /?q=drone}. */
    String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** What the API answers, past the page. */
    JsonNode api(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(at(path))).build();
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Articles that a search finds, by the API. */
    long total(String search) {
        return api("/api/search?" + search).path("total").asLong();
    }

    @Override
    public void close() throws IOException {
        http.close();
        server.close();
        searcher.close();
    }

    /** Every article of a test is wanted. */
    private static final class NothingLost implements BuildListener {
        @Override
        public void progressed(long pages, long bytesRead, long bytesTotal) {}

        @Override
        public void dropped(Outcome.Dropped<?> dropped) {
            throw new AssertionError(dropped);
        }

        @Override
        public void duplicate(Origin page, ArticleId first) {
            // A copy is not lost: its story's card names it.
        }
    }
}
