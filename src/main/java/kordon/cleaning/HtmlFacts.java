package kordon.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kordon.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the head of a page, its JSON-LD and its time elements say of it. */
final class HtmlFacts {
    private static final String DATES = "meta[property=article:published_time], meta[itemprop=datePublished],"
            + " meta[name=article:published_time], meta[property=og:published_time], meta[name=pubdate],"
            + " meta[name=publishdate], meta[name=publish-date], meta[name=publication_date], meta[name=date],"
            + " meta[name=dc.date], meta[name=dc.date.issued], meta[name=dcterms.created], meta[name=parsely-pub-date],"
            + " meta[name=sailthru.date], meta[name=article.published]";

    private static final Pattern CHANGED =
            Pattern.compile("updated|modified|оновлено|обновлено", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private HtmlFacts() {}

    static PageFacts read(Document document) {
        JsonLd data = JsonLd.read(document);
        Published published = published(document, data);
        String canonical = attribute(document, "link[rel=canonical]", "href");
        String language = attribute(document, "html", "lang");
        List<String> authors = data.authors();
        if (authors.isEmpty()) {
            String author = attribute(document, "meta[name=author], meta[property=article:author]", "content");
            authors = author == null || author.startsWith("http") ? List.of() : List.of(author);
        }
        return new PageFacts(
                title(document, data),
                canonical != null && canonical.startsWith("http")
                        ? canonical
                        : attribute(document, "meta[property=og:url]", "content"),
                site(document, data),
                language,
                published,
                authors,
                data.articleBody());
    }

    private static @Nullable Published published(Document document, JsonLd data) {
        Published published = data.published() == null ? null : PageDates.inMetadata(data.published());
        for (Element meta : document.select(DATES)) {
            published = published != null ? published : PageDates.inMetadata(meta.attr("content"));
        }
        if (published == null && data.pagePublished() != null) {
            published = PageDates.inMetadata(data.pagePublished());
        }
        for (Element item : document.select("[itemprop=datePublished]")) {
            published = published != null ? published : inElement(item);
        }
        for (Element time : document.select("time[datetime]")) {
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
                || time.closest("a, aside, nav, footer, li, [class*=related], [class*=comment], [class*=teaser]")
                        != null;
    }

    private static @Nullable String title(Document document, JsonLd data) {
        String open = attribute(document, "meta[property=og:title]", "content");
        if (open != null) {
            return open;
        }
        if (data.headline() != null) {
            return data.headline();
        }
        Element heading = document.selectFirst("h1");
        return heading != null && heading.hasText() ? heading.text() : document.title();
    }

    private static @Nullable String site(Document document, JsonLd data) {
        String site = attribute(document, "meta[property=og:site_name]", "content");
        return site != null ? site : data.publisher();
    }

    private static @Nullable String attribute(Document document, String query, String attribute) {
        Element element = document.selectFirst(query);
        String value = element == null ? "" : element.attr(attribute).strip();
        return value.isEmpty() ? null : value;
    }
}
