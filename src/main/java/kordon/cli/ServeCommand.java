package kordon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import kordon.Failure;
import kordon.engine.Engine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.ArticleIntake;
import kordon.pipeline.DemoArticles;
import kordon.pipeline.DuplicatePolicy;
import kordon.pipeline.IndexUpdate;
import kordon.search.ArticleSearcher;
import kordon.server.FirstAnswers;
import kordon.server.KordonServer;
import kordon.server.Limits;
import kordon.server.ServerSettings;
import kordon.server.Token;
import kordon.server.Writing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the page and the JSON API over an index, until it is ended with Ctrl+C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon serve --demo",
            "  kordon serve --port 8080",
            "  kordon serve --index /data/news",
            "  kordon serve --engine opensearch --url http://a:9200,http://b:9200"
        })
final class ServeCommand implements Callable<Integer> {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s]+");

    @Option(names = "--port", defaultValue = "7070", description = "The port; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; default: ${DEFAULT-VALUE}, which admits this machine alone.")
    private String host = "";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "Where others reach the server through a proxy, as https://news.example: it answers under that name, too, and links to it.")
    private @Nullable String publicUrl;

    @Option(
            names = "--demo",
            description =
                    "Serve the demo articles: retellings of real reports with made-up outlets. Indexes them first where needed.")
    private boolean demo;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description =
                    "Whose pages may read the API from a browser, as https://news.example; may be repeated. None by default.")
    private List<String> origins = List.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "A file with the token that admits POST and DELETE of articles, or the environment variable KORDON_TOKEN.",
                "Without one nobody may write."
            })
    private @Nullable Path tokenFile;

    @Option(
            names = "--read-token-file",
            paramLabel = "FILE",
            description = {
                "A file with the token that admits readers, or the environment variable KORDON_READ_TOKEN; a browser asks for it as a password.",
                "Without one everybody may read who reaches the server."
            })
    private @Nullable Path readTokenFile;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Requests a second from one address, 0 for any number; default: 50 where --host opens the server, else any number.")
    private @Nullable Integer rate;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "How long one answer may take, 0 for as long as it takes; default: ${DEFAULT-VALUE}. Exports are let be.")
    private int timeLimit;

    @Option(
            names = "--export-rate",
            paramLabel = "N",
            description =
                    "Rows a second of one export, from 10, or 0 for any number; default: 2000 where --host opens the server, else any number.")
    private @Nullable Integer exportRate;

    @Mixin
    private IndexPlace index = new IndexPlace();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "a port is a number from 0 to 65535");
        }
        if (rate != null && rate < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--rate takes a number from 0");
        }
        if (timeLimit < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--time-limit takes a number of seconds from 0");
        }
        if (exportRate != null && exportRate != 0 && exportRate < Limits.FEWEST_ROWS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--export-rate takes 0 or a number from " + Limits.FEWEST_ROWS);
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--cors takes an origin such as https://news.example:8080, without a path, not '" + origin
                                + "'");
            }
        }
        Engine engine = index.engine();
        if (demo) {
            indexDemo(engine, spec.commandLine());
        }
        try (ArticleSearcher searcher = engine.searcher(timeLimit == 0 ? null : Duration.ofSeconds(timeLimit))) {
            long articles = searcher.manifest().articles();
            if (articles == 0) {
                throw new Failure("%s is empty; fill it with './kordon index FOLDER'".formatted(engine));
            }
            try (Ending ending = new Ending();
                    KordonServer server = KordonServer.start(searcher, settings(engine))) {
                String name = host.equals("127.0.0.1") ? "localhost" : host;
                out.printf(
                        "Kordon serves %s on http://%s:%d (Ctrl+C ends)%n",
                        Amount.of(articles, "article"), name, server.port());
                FirstAnswers.prepare(searcher);
                ending.await();
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private ServerSettings settings(Engine engine) throws UnknownHostException {
        return new ServerSettings(
                host, port, publicUrl(), origins, writing(engine), token(readTokenFile, "KORDON_READ_TOKEN"), limits());
    }

    private @Nullable String publicUrl() {
        if (publicUrl == null) {
            return null;
        }
        String origin = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        if (!ORIGIN.matcher(origin).matches()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--public-url takes an address such as https://news.example, without a path, not '" + publicUrl
                            + "'");
        }
        return origin;
    }

    private @Nullable Writing writing(Engine engine) {
        Token token = token(tokenFile, "KORDON_TOKEN");
        if (token == null) {
            return null;
        }
        Writing writing = new Writing(token, new ArticleIntake(engine));
        writing.intake().warmUp();
        return writing;
    }

    private Limits limits() throws UnknownHostException {
        Limits usual = InetAddress.getByName(host).isLoopbackAddress() ? Limits.LOCAL : Limits.OPEN;
        Limits asked = rate == null ? usual : usual.withPerSecond(rate);
        return exportRate == null ? asked : asked.withExports(asked.exportsAtOnce(), exportRate);
    }

    private static @Nullable Token token(@Nullable Path file, String variable) {
        String text = file == null ? System.getenv(variable) : textOf(file);
        if (text == null || text.isEmpty() && file == null) {
            return null;
        }
        try {
            return Token.of(text);
        } catch (IllegalArgumentException e) {
            throw new Failure((file == null ? variable : file) + ": " + e.getMessage(), e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (CharacterCodingException e) {
            throw new Failure("%s holds no token: it is not text".formatted(file), e);
        } catch (IOException e) {
            throw new Failure("the token can't be read from %s (%s)".formatted(file, Kordon.ioMessage(e)), e);
        }
    }

    /** Indexes the demo articles, unless they are there. */
    static void indexDemo(Engine index, CommandLine line) throws Exception {
        if (IndexUpdate.demoStands(index)) {
            return;
        }
        try (PassingFolder folder = PassingFolder.create()) {
            IndexCommand.build(
                    PageSources.open(DemoArticles.unpackTo(folder.path())),
                    index,
                    Collection.DEMO,
                    DuplicatePolicy.MERGE,
                    new Reporting(),
                    line);
        }
    }
}
