package kordon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All requests to a real server, by one, several and many clients at once; a visit is what the page asks for one search.
 * Clients and server share the machine.
 */
final class HttpBenchmark implements Benchmark {
    static final String NAME = "http";
    static final String PAGES = "articles read";
    static final String BUILD = "index built in";
    static final String INDEX = "index";
    static final String FRONT_PAGE = "front page, 1 client, p50";
    static final String ONE_CLIENT = "1 client";
    static final String MEMORY = "memory";

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
            figures.add(new Figure(NAME, PAGES, index.build().read(), "articles"));
            figures.add(new Figure(NAME, "of them no copies", index.build().articles(), "articles"));
            figures.add(new Figure(NAME, BUILD, index.build().seconds(), "s"));
            figures.add(new Figure(NAME, INDEX, megabytes(index.build().size()), "MB"));
            figures.add(new Figure(
                    "http",
                    "memory before the first request",
                    megabytes(server.status().resident()),
                    "MB"));
            measure(WARM_UP_CLIENTS, requests, settings.time(), visits, settings);
            for (int clients : CLIENTS) {
                Clients.Result result = measure(clients, requests, settings.time(), visits, settings);
                String what = clients == 1 ? ONE_CLIENT : clients + " clients";
                figures.add(new Figure(NAME, what + ", visits", result.perSecond(), "a second"));
                figures.addAll(result.latencies().figures(NAME, what));
                figures.add(new Figure(NAME, what + ", errors", result.errors(), "visits"));
                figures.add(new Figure(
                        NAME, what + ", memory", megabytes(server.status().resident()), "MB"));
            }
            Clients.Result frontPage =
                    measure(1, requests.subList(0, 1), settings.time().dividedBy(3), visits, settings);
            figures.add(new Figure(NAME, FRONT_PAGE, frontPage.latencies().median(), "ms"));
            ProcessStatus status = server.status();
            figures.add(new Figure(NAME, MEMORY, megabytes(status.resident()), "MB"));
            figures.add(new Figure(NAME, "memory without pages of files", megabytes(status.own()), "MB"));
            figures.add(new Figure(NAME, "memory at most", megabytes(status.mostResident()), "MB"));
        }
        return figures;
    }

    /** Errors are told at once, since their number alone does not say what is wrong. */
    private static Clients.Result measure(
            int clients, List<Request> requests, Duration time, Visits visits, Settings settings)
            throws InterruptedException {
        Clients.Result result = Clients.ask(clients, requests, time, visits);
        if (result.errors() > 0) {
            settings.notes()
                    .accept("http: %d visits of %d clients failed; the first: %s"
                            .formatted(result.errors(), clients, result.error()));
        }
        return result;
    }

    private static double megabytes(long bytes) {
        return bytes / (1024.0 * 1024);
    }
}
