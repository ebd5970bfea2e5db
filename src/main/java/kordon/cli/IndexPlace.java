package kordon.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.Failure;
import kordon.engine.Engine;
import kordon.engine.FolderEngine;
import kordon.opensearch.ClusterEngine;
import kordon.opensearch.ClusterSettings;
import kordon.opensearch.ClusterSettings.Credentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where the index is: a folder of this machine, or a cluster. */
final class IndexPlace {
    private static final List<String> OF_CLUSTER = List.of(
            "--url",
            "--name",
            "--user",
            "--password-file",
            "--cluster-token-file",
            "--trust",
            "--shards",
            "--replicas");

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The folder of the index; default: index/ beside the launcher.")
    private @Nullable Path folder;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "lucene",
            description = "lucene: a folder of this machine (default); opensearch: a cluster, at --url.")
    private EngineKind engine = EngineKind.LUCENE;

    @Option(
            names = "--url",
            paramLabel = "URL",
            split = ",",
            description =
                    "Addresses of the cluster's nodes, as http://a:9200,http://b:9200; one that does not answer is passed over.")
    private List<String> urls = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "kordon",
            description = "The name of the index on the cluster; default: ${DEFAULT-VALUE}.")
    private String name = "kordon";

    @Option(names = "--user", paramLabel = "NAME", description = "Who asks the cluster; with --password-file.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file with the password of --user.")
    private @Nullable Path password;

    @Option(
            names = "--cluster-token-file",
            paramLabel = "FILE",
            description = "A file with a bearer token for the cluster, in place of --user.")
    private @Nullable Path token;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "Certificates (PEM) of who vouches for the nodes, where https is used with certificates of your own.")
    private @Nullable Path trust;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Where the index is. */
    Engine engine() {
        return engine(null);
    }

    /** The same, with how a new one is to be spread. */
    Engine engine(@Nullable Spread spread) {
        if (engine == EngineKind.LUCENE) {
            refuse(OF_CLUSTER, "is for a cluster; add --engine opensearch");
            return new FolderEngine(IndexFolder.path(folder));
        }
        refuse(List.of("--index"), "is for a folder of this machine; leave out --engine opensearch");
        if (urls.isEmpty()) {
            throw wrong("--engine opensearch needs the address of a node: --url http://HOST:9200");
        }
        Integer shards = spread == null ? null : spread.shards;
        Integer replicas = spread == null ? null : spread.replicas;
        if (shards != null && (shards < 1 || shards > 1024) || replicas != null && (replicas < 0 || replicas > 100)) {
            throw wrong("--shards takes a number from 1 to 1024, --replicas one from 0 to 100");
        }
        List<URI> nodes = new ArrayList<>();
        for (String url : urls) {
            nodes.add(address(url));
        }
        ClusterSettings settings = new ClusterSettings(nodes, credentials(), trust, ClusterSettings.USUAL_PATIENCE);
        return ClusterEngine.open(settings, name, shards, replicas);
    }

    private static URI address(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new Failure(
                    "'%s' is no address of a node: it must read http://HOST:PORT or https://HOST:PORT.".formatted(url),
                    e);
        }
    }

    private @Nullable Credentials credentials() {
        Path passwordFile = password;
        Path tokenFile = token;
        String name = user;
        if (tokenFile != null) {
            refuse(List.of("--user", "--password-file"), "has no use beside --cluster-token-file");
            return new ClusterSettings.Token(secret(tokenFile));
        }
        if (name == null && passwordFile == null) {
            return null;
        }
        if (name == null || passwordFile == null) {
            throw wrong("--user and --password-file need each other");
        }
        return new ClusterSettings.Basic(name, secret(passwordFile));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("the secret can't be read from %s (%s)".formatted(file, Kordon.ioMessage(e)), e);
        }
    }

    /** An option that would do nothing is a mistake. */
    private void refuse(List<String> options, String why) {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        for (String option : options) {
            if (parsed != null && parsed.hasMatchedOption(option)) {
                throw wrong(option + " " + why);
            }
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
