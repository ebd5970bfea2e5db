package kordon.bench;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/** Generated articles as pages that a scraper would bring home. Safe for threads. */
final class GeneratedPages {
    private static final int MOST_MENU_ITEMS = 40;
    private static final int HTML_MENU_ITEMS = 150;
    private static final int SCRIPT_LINES = 300;

    private final ArticleGenerator articles;

    GeneratedPages(ArticleGenerator articles) {
        this.articles = articles;
    }

    /** The n-th page as bare text under its menu. */
    RawPage text(long number) {
        GeneratedArticle article = articles.article(number);
        return page(article, RawPage.Form.TEXT, textOf(article));
    }

    /** The n-th page as markup. */
    RawPage html(long number) {
        GeneratedArticle article = articles.article(number);
        return page(article, RawPage.Form.HTML, htmlOf(article));
    }

    private static RawPage page(GeneratedArticle article, RawPage.Form form, String content) {
        Instant captured = article.published().plusHours(2).toInstant();
        return new RawPage(
                new Origin("generated", article.number(), article.url(), captured),
                form,
                content,
                new PageMetadata(
                        article.id(),
                        article.id(),
                        article.url(),
                        article.title(),
                        article.published().toString(),
                        article.outlet(),
                        article.language(),
                        List.of()));
    }

    private String textOf(GeneratedArticle article) {
        Frame frame = articles.frame(article);
        RandomGenerator random = articles.pageRandom(article);
        String date = date(article);
        StringBuilder text = new StringBuilder();
        frame.all(Frame.Place.ABOVE, date, random).forEach(line -> append(text, line));
        frame.menu(random.nextInt(MOST_MENU_ITEMS), random).forEach(line -> append(text, line));
        append(text, article.title());
        frame.all(Frame.Place.FACTS, date, random).forEach(line -> append(text, line));
        int plea = random.nextInt(article.paragraphs().size());
        for (int i = 0; i < article.paragraphs().size(); i++) {
            append(text, article.paragraphs().get(i));
            if (i == plea) {
                append(text, frame.one(Frame.Place.WITHIN, date, random));
            }
        }
        frame.all(Frame.Place.BELOW, date, random).forEach(line -> append(text, line));
        return text.toString();
    }

    private static void append(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private String htmlOf(GeneratedArticle article) {
        Frame frame = articles.frame(article);
        RandomGenerator random = articles.pageRandom(article);
        String date = date(article);
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">".formatted(article.language()));
        html.append("<title>%s | %s</title>".formatted(article.title(), article.outlet()))
                .append("<meta property=\"og:title\" content=\"%s\">".formatted(article.title()))
                .append("<link rel=\"canonical\" href=\"%s\">\n<script>".formatted(article.url()));
        for (int i = 0; i < SCRIPT_LINES; i++) {
            html.append("window.q%d = window.q%<d || { id: %d, on: function () { return %d; } };\n"
                    .formatted(i, random.nextInt(), random.nextInt()));
        }
        html.append("</script></head>\n<body><header>");
        frame.all(Frame.Place.ABOVE, date, random).forEach(line -> element(html, "div", line));
        html.append("<nav><ul>\n");
        frame.menu(HTML_MENU_ITEMS, random)
                .forEach(item -> html.append("<li class=\"menu__item\"><a href=\"/\">%s</a></li>\n".formatted(item)));
        html.append("</ul></nav></header><main><article>");
        element(html, "h1", article.title());
        html.append("<div class=\"byline\">");
        frame.all(Frame.Place.FACTS, date, random).forEach(line -> element(html, "div", line));
        html.append("</div>\n");
        article.paragraphs().forEach(paragraph -> element(html, "p", paragraph));
        html.append("</article><aside>\n");
        frame.menu(HTML_MENU_ITEMS / 5, random)
                .forEach(
                        item -> html.append("<div class=\"card\"><h3><a href=\"/\">%s</a></h3></div>".formatted(item)));
        html.append("</aside></main><footer>\n");
        frame.all(Frame.Place.BELOW, date, random).forEach(line -> element(html, "div", line));
        return html.append("</footer></body></html>\n").toString();
    }

    private static void element(StringBuilder html, String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(text.replace("&", "&amp;").replace("<", "&lt;"));
        html.append("</").append(tag).append(">\n");
    }

    private static String date(GeneratedArticle article) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(article.language()))
                .format(article.published());
    }
}
