package kordon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Article;
import kordon.article.Outcome;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.extraction.EventExtractor;

/** Articles to events, extraction alone. */
final class ExtractionBenchmark implements Benchmark {

    @Override
    public List<Figure> run(Settings settings) throws IOException, InterruptedException {
        Samples samples = new Samples(settings);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure("text articles", samples.texts(), settings));
        figures.addAll(measure("demo articles", samples.demo(), settings));
        return figures;
    }

    private static List<Figure> measure(String what, List<RawPage> pages, Settings settings)
            throws InterruptedException {
        EventExtractor extractor = EventExtractor.standard();
        return Throughput.measure(cleaned(pages), extractor::extract, settings.time())
                .figures("extraction", what);
    }

    private static List<Article> cleaned(List<RawPage> pages) {
        List<Article> articles = new ArrayList<>();
        for (RawPage page : pages) {
            if (ArticleCleaner.standard().clean(page) instanceof Outcome.Kept<Article>(Article article)) {
                articles.add(article);
            }
        }
        return articles;
    }
}
