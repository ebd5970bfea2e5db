package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.ingest.PageSources;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a page was published, told from all that it says. */
class PublishedTest {
    private static final Path PAGES = Path.of("../shared/collections/article-html/html");
    private static final String SENTENCES =
            "Two drones were brought down near the river on Monday, the governor said, and nobody was hurt. ".repeat(3);

    static boolean pagesAreThere() {
        return Files.isDirectory(PAGES);
    }

    @Test
    @EnabledIf("pagesAreThere")
    void isRightOnNearlyAllPagesOfTheBenchmark() {
        Map<String, String> days = new HashMap<>();
        for (Table.Row row : Table.beside(PublishedTest.class, "published.tsv")) {
            days.put(row.get("page"), row.get("published"));
        }
        List<String> wrong = new ArrayList<>();
        PageSources.open(List.of(PAGES)).readAll(outcome -> {
            RawPage page = ((Kept<RawPage>) outcome).value();
            String expected = days.get(page.metadata().key().substring(0, 10));
            Published told = published(page);
            if (told == null || !told.day().toString().equals(expected)) {
                wrong.add(page.metadata().key() + ": " + told + " for " + expected);
            }
        });

        assertThat(days).hasSizeGreaterThan(90);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<meta property='article:published_time' content='2024-05-17T08:30:00+03:00'> => 2024-05-17T08:30+03:00",
                "<meta name='date' content='0001-01-01T00:00:00Z'><time datetime='2024-05-17'>17 May</time> => 2024-05-17",
                "<meta name='date' content='1970-01-01'> => ",
                "<time class='updated' datetime='2024-05-18'>18 May</time><time datetime='2024-05-17'>17 May</time> => 2024-05-17",
                "<aside><time datetime='2024-05-16'>16 May</time></aside><time datetime='2024-05-17'>17 May</time> => 2024-05-17",
                "<a href='/x'>Other <time datetime='2024-05-16'>16 May</time></a> => ",
                "<span itemprop='datePublished'>17 May 2024</span> => 2024-05-17",
                "<time>2 hours ago</time> => ",
                "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2024-05-17\",\"dateModified\":\"2024-05-19\"}</script><time datetime='2024-05-19'>19 May</time> => 2024-05-17",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-05-19\"}</script> => ",
            })
    void prefersWhatThePageSaysOfItself(String markup, @Nullable String expected) {
        RawPage page = new RawPage(
                Origin.of("page"),
                RawPage.Form.HTML,
                "<html><body>" + markup + "<article><p>" + SENTENCES + "</p></article></body></html>",
                PageMetadata.named("page"));

        assertThat(String.valueOf(published(page))).isEqualTo(String.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "By Ann Lee with agencies  Apr 09, 2022 - 8:20 am GMT+3 => 2022-04-09T08:20+03:00",
                "People wait at the station, April 5, 2022. (Agency photo) => ",
                "Люди чекають на потяг, 5 квітня 2022 року. Фото: агенція => ",
            })
    void takesNoDateOfAPicture(String line, @Nullable String expected) {
        RawPage page = new RawPage(
                Origin.of("page"),
                RawPage.Form.TEXT,
                "Drones brought down over the river again\n" + line + "\n" + SENTENCES,
                PageMetadata.named("page"));

        assertThat(String.valueOf(published(page))).isEqualTo(String.valueOf(expected));
    }

    private static @Nullable Published published(RawPage page) {
        return ((Kept<Article>) ArticleCleaner.standard().clean(page)).value().published();
    }
}
