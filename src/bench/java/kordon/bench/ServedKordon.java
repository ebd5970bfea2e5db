package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import kordon.bench.rival.Engine;

/** Kordon as its users have it: a server process, asked over HTTP. */
final class ServedKordon implements Engine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServeProcess server;
    private final Visits visits;

    private ServedKordon(ServeProcess server) {
        this.server = server;
        this.visits = new Visits(server.address());
    }

    static ServedKordon start(Path index, Path log) throws IOException {
        return new ServedKordon(ServeProcess.start(index, null, log));
    }

    @Override
    public LongSupplier ask(Request request) throws IOException, InterruptedException {
        byte[] hits = visits.visit(request);
        return () -> total(hits);
    }

    private static long total(byte[] hits) {
        try {
            return JSON.readTree(hits).path("total").asLong(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Long> processes() {
        return List.of(server.pid());
    }

    @Override
    public void close() {
        visits.close();
        server.close();
    }
}
