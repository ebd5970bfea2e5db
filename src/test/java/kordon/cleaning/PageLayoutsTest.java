package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The article of pages as the common content systems lay them out, in Ukrainian and Russian. */
class PageLayoutsTest {
    private static final String LEAD =
            "Уночі сили протиповітряної оборони збили над портом три безпілотники, повідомив голова обласної адміністрації.";
    private static final String SECOND =
            "Уламки впали на дах складу, спалахнула пожежа, яку рятувальники загасили за годину, додав він у своєму каналі.";
    private static final String THIRD =
            "Ніхто не постраждав, а зранку порт відновив роботу, розповіла директорка підприємства на брифінгу для преси.";
    private static final String TITLE = "Над портом збили три безпілотники";
    private static final String OTHER = "Два кораблі зіткнулися в тумані біля мису";

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("WordPress", """
                        <header class="site-header"><nav class="main-navigation"><ul><li><a href="/">Головна</a></li>
                        <li><a href="/n">Новини</a></li></ul></nav></header><main><article class="post type-post">
                        <header class="entry-header"><h1 class="entry-title">%1$s</h1><div class="entry-meta">
                        <span class="posted-on">17 травня 2024</span> <span class="byline">Олена Приклад</span></div></header>
                        <div class="entry-content"><p>%2$s</p><p>%3$s</p><div class="wp-block-related"><h3>Читайте також</h3>
                        <ul><li><a href="/x">%5$s</a></li></ul></div><p>%4$s</p><div class="sharedaddy"><span>Поділитися</span></div>
                        </div></article><div id="comments" class="comments-area"><h2>2 коментарі</h2><p>Живу поруч, чув вибухи
                        цілу ніч, діти не спали.</p></div></main><aside class="widget-area"><a href="/y">%5$s</a></aside>"""),
                layout("Ghost", """
                        <div class="gh-viewport"><header class="gh-head"><a href="/">Видання</a></header><main class="gh-main">
                        <article class="gh-article post"><h1 class="gh-article-title">%1$s</h1><section class="gh-content gh-canvas">
                        <p>%2$s</p><figure class="kg-card"><img src="a.jpg"><figcaption>Порт зранку. Фото: служба порятунку</figcaption>
                        </figure><p>%3$s</p><p>%4$s</p></section></article><section class="gh-subscribe"><h3>Підпишіться на розсилку</h3>
                        <form><input><button>Підписатися</button></form></section><div class="gh-readmore"><a href="/x">%5$s</a></div>
                        </main></div>"""),
                layout("channel", """
                        <div class="tgme_header"><a href="/">Канал про порт</a><div>12 тис. підписників</div></div>
                        <main class="tgme_main"><div class="tgme_widget_message_wrap"><div class="tgme_widget_message">
                        <div class="tgme_widget_message_text">%2$s<br><br>%3$s<br><br>%4$s</div>
                        <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">12.4K</span>
                        <a href="/1"><time datetime="2024-05-17T08:30:00+00:00">08:30</time></a></div></div></div></main>"""),
                layout("AMP", """
                        <amp-sidebar id="s"><ul><li><a href="/">Головна</a></li></ul></amp-sidebar><article class="amp-wp-article">
                        <h1 class="amp-wp-title">%1$s</h1><div class="amp-wp-article-content"><p>%2$s</p><amp-ad width="1"></amp-ad>
                        <p>%3$s</p><p>%4$s</p></div><footer class="amp-wp-article-footer"><div>Теги: порт</div></footer></article>"""),
                layout("tables", """
                        <table width="100%%"><tr><td colspan="3"><a href="/">Головна</a> | <a href="/n">Новини</a> | <a href="/k">Контакти</a>
                        </td></tr><tr><td width="150"><a href="/x">%5$s</a><br><a href="/y">Міст закриють на ремонт</a></td>
                        <td><font size="4"><b>%1$s</b></font><br><br>%2$s<br><br>%3$s<br><br>%4$s</td>
                        <td><b>Реклама</b><br><a href="/z">Купуйте вікна</a></td></tr><tr><td colspan="3">© 2006 Портові вісті</td></tr>
                        </table>"""),
                layout("Blogger", """
                        <div class="main-inner"><div class="blog-posts hfeed"><div class="post hentry"><h3 class="post-title entry-title">%1$s</h3>
                        <div class="post-body entry-content" itemprop="description articleBody">%2$s<br /><br />%3$s<br /><br />%4$s</div>
                        <div class="post-footer">Опубліковано автором о 08:30</div></div></div><div class="comments" id="comments">
                        <h4>1 коментар:</h4><p>Дякую за новини, стежу щодня за вашим блогом.</p></div></div>"""),
                layout("Drupal", """
                        <div id="page"><div id="sidebar-first"><h2>Популярне</h2><ul><li><a href="/x">%5$s</a></li></ul></div>
                        <div id="content"><h1 class="page-title">%1$s</h1><div class="node node-article"><div class="submitted">Пт, 17/05/2024</div>
                        <div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">
                        <p>%2$s</p><blockquote><p>%3$s</p></blockquote><p>%4$s</p></div></div></div></div></div></div>"""));
    }

    private static Arguments layout(String name, String body) {
        return Arguments.of(name, body.formatted(TITLE, LEAD, SECOND, THIRD, OTHER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void findsTheArticle(String name, String body) {
        String html = "<html lang='uk'><head><title>" + TITLE + "</title></head><body>" + body + "</body></html>";

        assertThat(clean(RawPage.Form.HTML, html).paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    private static Article clean(RawPage.Form form, String content) {
        RawPage page = new RawPage(Origin.of("page"), form, content, PageMetadata.named("page"));
        return ((Kept<Article>) ArticleCleaner.standard().clean(page)).value();
    }
}
