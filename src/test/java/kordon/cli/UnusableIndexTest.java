package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest.Collection;
import kordon.index.LuceneWriter;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command says of an index that it can't use: one line that names the folder and the way out, exit code 1. */
class UnusableIndexTest {
    @TempDir
    Path folder;

    private Path index;
    private String heap;

    @BeforeEach
    void anIndex() throws IOException {
        index = folder.resolve("index");
        heap = Files.writeString(folder.resolve("heap.jsonl"), """
                        {"id":"one","title":"Drones over Kursk","text":"Ukrainian drones hit a depot in the Kursk region on 3 May 2024, the governor said."}
                        """).toString();
        assertThat(run("index", heap).code()).isZero();
    }

    private record Ended(int code, String out, String err) {
        Ended failedPlainly(String... words) {
            assertThat(code).as(err).isEqualTo(1);
            assertThat(err.strip())
                    .startsWith("kordon: ")
                    .contains(words)
                    .doesNotContain("\n", "Exception", "\tat ", "Kordon's own");
            return this;
        }
    }

    private Ended run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--index", index.toString()));
        int code = Kordon.run(line, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    /** Each command as a user would type it, its index left out. */
    private Stream<String[]> commands() {
        return Stream.of(
                new String[] {"index", heap},
                new String[] {"reindex"},
                new String[] {"remove", "--id", "one"},
                new String[] {"serve", "--port", "0"},
                new String[] {"search", "drone"},
                new String[] {"search", "drone", "--json"},
                new String[] {"inspect"},
                new String[] {"backup", folder.resolve("backup").toString()});
    }

    @Test
    void one_of_another_schema_is_to_be_built_again() throws IOException {
        try (FSDirectory directory = FSDirectory.open(index.resolve("articles"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("kordon.schema", "3").entrySet());
            writer.commit();
        }
        commands().forEach(command -> run(command).failedPlainly(index.toString(), "schema 3", "build it again"));
        run("check").failedPlainly(index.toString(), "schema 3");
        run("restore", index.toString()).failedPlainly(index.toString(), "schema 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_that_a_newer_lucene_wrote_is_named_as_such(boolean otherCodec) throws IOException {
        forge(otherCodec);
        String said = (otherCodec ? "another" : "a newer") + " Lucene wrote it";
        commands().forEach(command -> run(command).failedPlainly(index.toString(), said, "kordon index"));
        run("check").failedPlainly(index.toString(), said);
    }

    /** Makes the list of segments one of a later version, or its segments ones of a later codec; all checksums fit. */
    private void forge(boolean otherCodec) throws IOException {
        Path segments = files("segments_").getFirst();
        byte[] bytes = Files.readAllBytes(segments);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (otherCodec) {
            int codec = text.indexOf("Kordon1");
            bytes[codec + "Kordon".length()] = '9';
        } else {
            // A length, the name "segments", then the version, its last byte last.
            bytes[text.indexOf("segments") + "segments".length() + 3] = 99;
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, sum.getValue());
        Files.write(segments, bytes);
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(index.resolve("articles"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    @Test
    void one_that_another_process_writes_to_waits_for_it_to_end() throws Exception {
        try (ArticleWriter writer = LuceneWriter.open(index, Collection.OWN, "rules")) {
            assertThat(writer.isEmpty()).isFalse();
            for (String[] words : List.of(
                    new String[] {"index", heap},
                    new String[] {"remove", "--id", "one"},
                    new String[] {"restore", backup().toString()},
                    new String[] {"check", "--repair"})) {
                List<String> line = new ArrayList<>(List.of(words));
                line.addAll(List.of("--index", index.toString()));
                ChildProcess.Ended ended = ChildProcess.run(folder, 0, line.toArray(String[]::new));
                assertThat(ended.code()).as(ended.err()).isEqualTo(1);
                assertThat(ended.lastLine())
                        .startsWith("kordon: Another process is writing to the index in " + index)
                        .contains("Wait for it to end");
            }
            assertThat(run("search", "drone").code()).isZero();
        }
        assertThat(run("check").code()).isZero();
    }

    private Path backup() {
        Path backup = folder.resolve("backup");
        if (!Files.exists(backup)) {
            assertThat(run("backup", backup.toString()).code()).isZero();
        }
        return backup;
    }

    /** Not even the superuser may write below /proc; nobody below a file. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/kordon", "heap.jsonl/index"})
    void one_where_nothing_may_be_written_is_named(String where) {
        Path whole = index;
        Path there = folder.resolve(where);
        String backup = backup().toString();
        index = there;
        run("index", heap).failedPlainly(there.toString(), "can't be written", "--index");
        run("restore", backup).failedPlainly(there.toString(), "can't be written", "--index");
        index = whole;
        run("backup", there.toString()).failedPlainly(there.toString(), "can't be written");
    }

    @Test
    void a_token_that_cannot_be_read_is_named() throws IOException {
        for (String option : List.of("--token-file", "--read-token-file")) {
            run("serve", option, folder.toString()).failedPlainly(folder.toString(), "the token can't be read");
            run("serve", option, folder.resolve("none").toString()).failedPlainly("none", "no such file");
        }
        Path noText = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, (byte) 0x28, 0, 1});
        run("serve", "--token-file", noText.toString()).failedPlainly(noText.toString(), "not text");
        Path tooShort = Files.writeString(folder.resolve("short"), "abc\n");
        run("serve", "--token-file", tooShort.toString()).failedPlainly(tooShort.toString());
    }

    @Test
    void a_damaged_file_is_named_by_check_and_taken_out_by_repair() throws IOException {
        Path segment = files("_").stream()
                .filter(file -> file.toString().endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(segment, bytes);

        Ended checked = run("check").failedPlainly(index.toString(), "--repair", "restore");
        assertThat(checked.out()).contains(segment.getFileName().toString());
        run("backup", folder.resolve("copy").toString())
                .failedPlainly(index.toString(), segment.getFileName().toString());
        assertThat(run("check", "--repair").code()).isZero();
        assertThat(run("check").code()).isZero();
        assertThat(run("index", heap).code()).isZero();
        assertThat(run("search", "depot").out()).startsWith("1 article");
    }
}
