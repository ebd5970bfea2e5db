package kordon.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kordon.engine.Engine;
import kordon.engine.FolderEngine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;

/** A real server on a free port over an index of the {@link SampleArticles}. */
record SampleServer(ArticleSearcher searcher, KordonServer server, HttpClient client) implements AutoCloseable {

    /** Indexes the articles into a folder and serves them. */
    static SampleServer over(Path folder, Iterable<AnnotatedArticle> articles) throws IOException {
        return over(new FolderEngine(folder), articles);
    }

    /** The same with any engine. */
    static SampleServer over(Engine engine, Iterable<AnnotatedArticle> articles) throws IOException {
        return over(engine, articles, ServerSettings.local(0));
    }

    /** The same, set up otherwise. */
    static SampleServer over(Path folder, Iterable<AnnotatedArticle> articles, ServerSettings settings)
            throws IOException {
        return over(new FolderEngine(folder), articles, settings);
    }

    /** The same with any engine. */
    static SampleServer over(Engine engine, Iterable<AnnotatedArticle> articles, ServerSettings settings)
            throws IOException {
        put(engine, articles);
        ArticleSearcher searcher = engine.searcher(null);
        return new SampleServer(searcher, KordonServer.start(searcher, settings), HttpClient.newHttpClient());
    }

    /** Adds articles to an index, in a commit of its own. */
    static void put(Engine engine, Iterable<AnnotatedArticle> articles) throws IOException {
        try (ArticleWriter writer = engine.writer(IndexManifest.Collection.OWN, "sample")) {
            for (AnnotatedArticle article : articles) {
                writer.put(article, SampleArticles.page(article));
            }
            writer.commit();
        }
    }

    /** What it answers to a {@code GET} with headers, name after value. */
    HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What it answers to any request. */
    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An address on this server. */
    URI at(String address) {
        return URI.create("http://127.0.0.1:" + port() + address);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        searcher.close();
    }
}
