package kordon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;

/** Pages to articles: bare text and markup, without reading or decoding. */
final class CleaningBenchmark implements Benchmark {

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        Samples samples = new Samples(settings);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure("text articles", samples.texts(), settings));
        figures.addAll(measure("demo articles", samples.demo(), settings));
        figures.addAll(measure("HTML pages", samples.html(), settings));
        return figures;
    }

    private static List<Figure> measure(String what, List<RawPage> pages, Settings settings)
            throws InterruptedException {
        ArticleCleaner cleaner = ArticleCleaner.standard();
        Throughput throughput = Throughput.measure(pages, cleaner::clean, settings.time());
        return throughput.figures("cleaning", what);
    }
}
