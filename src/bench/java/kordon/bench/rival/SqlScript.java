package kordon.bench.rival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Statements that lie beside this class. */
final class SqlScript {
    private SqlScript() {}

    static String named(String name) throws IOException {
        try (InputStream script = SqlScript.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
