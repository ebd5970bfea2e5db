package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over a cluster: the same as over a folder, and plain words for what is wrong. */
class ClusterOptionsTest {
    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Kordon.run(words, new PrintWriter(out), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "search drone --url http://h:9200, --url is for a cluster",
        "index x --shards 3, --shards is for a cluster",
        "search drone --engine opensearch, --url http://HOST:9200",
        "search drone --engine opensearch --url http://h:9200 --index x, --index is for a folder",
        "search drone --engine opensearch --url http://h:9200 --user me, --password-file need each other",
        "index x --engine opensearch --url http://h:9200 --shards 0, --shards takes a number",
    })
    void anOptionThatWouldDoNothingIsAMistake(String words, String message) throws IOException {
        Files.writeString(folder.resolve("x"), "text");
        Ended ended = run(List.of(
                words.replace("index x ", "index " + folder.resolve("x") + " ").split(" ")));
        assertThat(ended.err()).contains(message);
        assertThat(ended.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"backup x", "restore x", "check"})
    void whatIsForFilesSaysSo(String words) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--engine", "opensearch"));
        Ended ended = run(all);
        assertThat(ended.err()).contains("works on the files of a folder");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void nobodyAtTheAddressIsToldWithTheAddress() throws IOException {
        String nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + socket.getLocalPort();
        }
        Ended ended = run(List.of("search", "drone", "--engine", "opensearch", "--url", nobody));
        assertThat(ended.err()).contains("No node of the cluster answers at " + nobody);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    @EnabledIf("kordon.opensearch.TestCluster#isThere")
    void theCommandsWorkOnAClusterAsOnAFolder() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "one", "title": "Drones over Belgorod", "published": "2024-07-03", "url": "https://a.example/1", "text": "Russian air defence brought down three Ukrainian drones over the Belgorod region on 2 July 2024, the Defence Ministry said."}
                {"id": "two", "title": "Missiles strike Kharkiv", "published": "2024-07-02", "url": "https://b.example/2", "text": "Russian forces attacked the city of Kharkiv with missiles on 1 July 2024, killing four people, the governor said."}
                """);
        List<String> there = List.of(
                "--engine",
                "opensearch",
                "--url",
                kordon.opensearch.TestCluster.address().toString(),
                "--name",
                kordon.opensearch.TestCluster.newName());
        Ended missing = command(there, "search", "drones");
        assertThat(missing.err()).contains("holds no index", "./kordon index --engine opensearch");
        Ended indexed = command(there, "index", articles.toString(), "--shards", "2", "--replicas", "0");
        assertThat(indexed.code()).as(indexed.err()).isZero();
        assertThat(command(there, "search", "drones").out()).contains("Drones over Belgorod");
        assertThat(command(there, "search", "", "--region", "UA-63").out()).contains("Missiles strike Kharkiv");
        assertThat(command(there, "inspect").out()).containsPattern("articles +2 ");
        assertThat(command(there, "index", articles.toString()).out()).contains("unchanged");
        Ended reindexed = command(there, "reindex");
        assertThat(reindexed.code()).as(reindexed.err()).isZero();
        assertThat(command(there, "remove", "--id", "one").out()).contains("removed 1 article");
        assertThat(command(there, "search", "drones").out()).doesNotContain("Belgorod");
        assertThat(command(there, "inspect").out()).containsPattern("articles +1 ");
    }

    private static Ended command(List<String> there, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(there);
        return run(all);
    }
}
