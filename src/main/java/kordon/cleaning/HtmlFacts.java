package kordon.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kordon.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Reads what the head of a page, its JSON-LD and its time elements say of it. */
final class HtmlFacts {
    private static final Set<String> DATES = Set.of(
            "article:published_time",
            "datepublished",
            "og:published_time",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "article.published");

    private static final Set<String> AUTHORS = Set.of("author", "article:author");

    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");
    private static final Evaluator PUBLISHED = QueryParser.parse("[itemprop=datePublished]");
    private static final Evaluator TIMES = QueryParser.parse("time[datetime]");
    private static final Evaluator OTHERS =
            QueryParser.parse("a, aside, nav, footer, li, [class*=related], [class*=comment], [class*=teaser]");

    private static final Pattern CHANGED =
            Pattern.compile("updated|modified|оновлено|обновлено", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private HtmlFacts() {}

    static PageFacts read(Document document) {
        JsonLd data = JsonLd.read(document);
        MetaTags meta = MetaTags.of(document);
        List<String> authors = data.authors();
        if (authors.isEmpty()) {
            authors = meta.all(AUTHORS).stream()
                    .limit(1)
                    .filter(author -> !author.startsWith("http"))
                    .toList();
        }
        String site = meta.first("og:site_name");
        return new PageFacts(
                title(document, meta, data),
                address(document, meta),
                site != null ? site : data.publisher(),
                language(document),
                published(document, meta, data),
                authors,
                data.articleBody());
    }

    private static @Nullable String address(Document document, MetaTags meta) {
        Element link = document.selectFirst(CANONICAL);
        String canonical = link == null ? "" : link.attr("href").strip();
        return canonical.startsWith("http") ? canonical : meta.first("og:url");
    }

    private static @Nullable String language(Document document) {
        Element root = document.selectFirst("html");
        String language = root == null ? "" : root.attr("lang").strip();
        return language.isEmpty() ? null : language;
    }

    private static @Nullable Published published(Document document, MetaTags meta, JsonLd data) {
        Published published = data.published() == null ? null : PageDates.inMetadata(data.published());
        for (String date : published == null ? meta.all(DATES) : List.<String>of()) {
            published = published != null ? published : PageDates.inMetadata(date);
        }
        if (published == null && data.pagePublished() != null) {
            published = PageDates.inMetadata(data.pagePublished());
        }
        if (published != null) {
            return published;
        }
        for (Element item : document.select(PUBLISHED)) {
            published = published != null ? published : inElement(item);
        }
        for (Element time : document.select(TIMES)) {
            published = published != null || isOfOthers(time) ? published : PageDates.inMetadata(time.attr("datetime"));
        }
        return published;
    }

    private static @Nullable Published inElement(Element item) {
        String value = item.hasAttr("datetime") ? item.attr("datetime") : item.attr("content");
        return PageDates.inMetadata(value.isBlank() ? item.text() : value);
    }

    /** Times of other stories and of comments, and of later changes. */
    private static boolean isOfOthers(Element time) {
        String names = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        return CHANGED.matcher(names).find() && !names.contains("publi")
                || CHANGED.matcher(time.text()).find()
                || time.closest(OTHERS) != null;
    }

    private static @Nullable String title(Document document, MetaTags meta, JsonLd data) {
        String open = meta.first("og:title");
        if (open != null) {
            return open;
        }
        if (data.headline() != null) {
            return data.headline();
        }
        Element heading = document.selectFirst("h1");
        return heading != null && heading.hasText() ? heading.text() : document.title();
    }
}
