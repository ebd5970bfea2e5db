package kordon.bench;

import java.util.Locale;

/** The benchmarks by the names that the command line knows them by, in the order in which they run. */
enum Benchmarks {
    CLEANING(new CleaningBenchmark()),
    EXTRACTION(new ExtractionBenchmark()),
    INDEX(new IndexBenchmark()),
    SEARCH(new SearchBenchmark()),
    HTTP(new HttpBenchmark()),
    RIVALS(new RivalsBenchmark()),
    SOAK(new SoakBenchmark());

    private final Benchmark benchmark;

    Benchmarks(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    Benchmark benchmark() {
        return benchmark;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
