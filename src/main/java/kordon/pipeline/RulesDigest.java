package kordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kordon.article.Sha256;

/**
 * A digest of everything that decides which text and which facts an article yields: the tables and the code of
 * cleaning and extraction. Two indexes with the same digest read the same pages the same way.
 */
final class RulesDigest {
    private static final List<String> PACKAGES = List.of("kordon/cleaning", "kordon/event", "kordon/extraction");
    private static final String DIGEST = compute();

    private RulesDigest() {}

    /** Twelve hexadecimal digits. */
    static String get() {
        return DIGEST;
    }

    private static String compute() {
        try {
            Path program = Path.of(RulesDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(program)) {
                return digest(program);
            }
            try (FileSystem jar = FileSystems.newFileSystem(program)) {
                return digest(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(Path root) throws IOException {
        MessageDigest digest = Sha256.begin();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(root.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
