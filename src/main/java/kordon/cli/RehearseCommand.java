package kordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.engine.FolderEngine;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import kordon.server.KordonServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code kordon rehearse}: what the launcher runs once after a build, for the JVM to keep the classes that it loads and
 * what it learns of them. Later starts take a fraction of the time.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Goes through what other commands do, on the demo articles in a folder of its own.")
final class RehearseCommand implements Callable<Integer> {
    /** Often enough for the JVM to learn which methods matter. */
    private static final int ROUNDS = 2;

    private static final List<String> REQUESTS = List.of(
            "/",
            "/js/main.js",
            "/api/search?q=",
            "/api/search?q=Belgorod+drone",
            "/api/search?q=%22air+defence%22+-moscow&region=RU-BEL&sort=newest",
            "/api/events?q=drone&weapon=drone",
            "/api/facets/region",
            "/api/histogram",
            "/api/map",
            "/api/suggest?q=bel",
            "/api/regions",
            "/api/stats",
            "/api/health");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (PassingFolder folder = PassingFolder.create()) {
            Path index = folder.path().resolve("index");
            ServeCommand.indexDemo(new FolderEngine(index), spec.commandLine());
            serve(index);
            PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
            return Kordon.run(List.of("search", "belgorod", "drone", "--index", index.toString()), nowhere, nowhere);
        }
    }

    private static void serve(Path index) throws IOException {
        try (ArticleSearcher searcher = LuceneSearcher.open(index);
                KordonServer server = KordonServer.start(searcher, "127.0.0.1", 0)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String request : REQUESTS) {
                    ask(URI.create("http://127.0.0.1:" + server.port() + request));
                }
            }
        }
    }

    private static void ask(URI address) throws IOException {
        HttpURLConnection asked = (HttpURLConnection) address.toURL().openConnection();
        asked.setRequestProperty("Accept-Encoding", "gzip");
        if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Failure(address + " answers with status " + asked.getResponseCode());
        }
        try (InputStream answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
