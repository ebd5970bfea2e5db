package kordon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kordon.Failure;

/**
 * All requests to a real server, by one, several and many clients at once; a visit is what the page asks for one search.
 * Clients and server share the machine.
 */
final class HttpBenchmark implements Benchmark {
    private static final int[] CLIENTS = {1, 8, 64};
    private static final int WARM_UP_CLIENTS = 8;

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        MadeIndex index = settings.work().index(settings);
        List<Request> requests = Request.all();
        Path log = settings.work().folder(settings).resolve("serve.log");
        List<Figure> figures = new ArrayList<>();
        try (ServeProcess server = ServeProcess.start(index.folder(), null, log);
                Visits visits = new Visits(server.address())) {
            figures.add(new Figure("http", "articles", index.build().articles(), "articles"));
            figures.add(new Figure(
                    "http",
                    "memory before the first request",
                    megabytes(server.status().resident()),
                    "MB"));
            measure(WARM_UP_CLIENTS, requests, settings.time(), visits);
            for (int clients : CLIENTS) {
                Clients.Result result = measure(clients, requests, settings.time(), visits);
                String what = clients == 1 ? "1 client" : clients + " clients";
                figures.add(new Figure("http", what + ", visits", result.perSecond(), "a second"));
                figures.addAll(result.latencies().figures("http", what));
                figures.add(new Figure("http", what + ", errors", result.errors(), "visits"));
            }
            ProcessStatus status = server.status();
            figures.add(new Figure("http", "memory", megabytes(status.resident()), "MB"));
            figures.add(new Figure("http", "memory without pages of files", megabytes(status.own()), "MB"));
            figures.add(new Figure("http", "memory at most", megabytes(status.mostResident()), "MB"));
        }
        return figures;
    }

    private static Clients.Result measure(int clients, List<Request> requests, Duration time, Visits visits)
            throws InterruptedException {
        Clients.Result result = Clients.ask(clients, requests, time, visits);
        if (result.errors() > 0) {
            throw new Failure("%d of %d visits failed; the first: %s"
                    .formatted(
                            result.errors(),
                            result.errors() + result.latencies().count(),
                            result.error()));
        }
        return result;
    }

    private static double megabytes(long bytes) {
        return bytes / (1024.0 * 1024);
    }
}
