package kordon.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * Raw pages to articles: the outlet's own sentences, and what is known of them. Everything else on the page is kept as
 * removed text with the rule that removed it. Without state, safe for threads; build once and share.
 */
public final class ArticleCleaner {
    private static final ArticleCleaner STANDARD = new ArticleCleaner();

    /** A body shorter than this may not tell its language alone. */
    private static final int SHORT_BODY = 400;

    private final HtmlPages htmlPages = new HtmlPages();
    private final LanguageGuess languages = new LanguageGuess();
    private final Wording wording = new Wording();
    private final Remarks remarks = new Remarks(wording, new FactLine());
    private final PhraseTable phrases = PhraseTable.standard();
    private final List<Step> steps = List.of(
            new LongLineStep(),
            new TemplateStep(),
            new LeadInStep(),
            new PhraseStep(phrases),
            new BylineStep(),
            new FeedStep(),
            new SocialStep(),
            new MenuStep(),
            new AppealStep(wording),
            new BetweenStep(),
            new MainTextStep());

    /** Markup tells menus and posts better than their looks do, and posts set into a page are quoted by its author. */
    private final List<Step> stepsForHtml =
            List.of(new TemplateStep(), new PhraseStep(phrases), new AppealStep(wording), new BetweenStep());

    private ArticleCleaner() {}

    /** The cleaner with the rules that ship with the program. */
    public static ArticleCleaner standard() {
        return STANDARD;
    }

    /** Cleans a page. A page without a sentence of its own is dropped. */
    public Outcome<Article> clean(RawPage page) {
        if (PlainRecord.is(page)) {
            String given = page.metadata().title();
            String title = given == null ? "" : LineSplitter.plain(given, 0, given.length());
            return new Kept<>(article(page, PageFacts.NONE, title, List.of(PlainRecord.paragraph(page, title))));
        }
        boolean html = page.form() == RawPage.Form.HTML;
        PageContent content =
                html ? htmlPages.read(page) : new PageContent(PageFacts.NONE, LineSplitter.split(page.content()));
        List<Line> lines = content.lines();
        for (Step step : html ? stepsForHtml : steps) {
            lines = step.apply(lines);
        }
        String title = title(page, content.facts(), lines);
        lines = new RepeatStep(title, page.form()).apply(lines);
        if (!html) {
            lines = new InsetStep(remarks).apply(new EdgeStep(title, remarks).apply(lines));
        }
        boolean flash = lines.stream().noneMatch(Line::isProse) && PlainRecord.isArticle(page, lines);
        if (flash) {
            lines = PlainRecord.restored(lines);
        }
        if (!flash && lines.stream().noneMatch(Line::isProse)) {
            return new Dropped<>(page.origin(), DropReason.NO_ARTICLE, "no sentence of an article in it");
        }
        return new Kept<>(article(page, content.facts(), title, lines));
    }

    private Article article(RawPage page, PageFacts facts, String title, List<Line> lines) {
        PageMetadata metadata = page.metadata();
        BodyText text = BodyText.of(lines);
        return new Article(
                ArticleId.of(page),
                metadata.key(),
                page.origin(),
                title,
                url(page, facts),
                source(page, facts),
                language(page, facts, title, text.paragraphs()),
                published(page, facts, lines),
                metadata.authors().isEmpty() ? facts.authors() : metadata.authors(),
                text.paragraphs(),
                text.removed());
    }

    private static String title(RawPage page, PageFacts facts, List<Line> lines) {
        List<String> sites = Stream.of(page.metadata().source(), facts.siteName(), Sources.host(url(page, facts)))
                .filter(site -> site != null)
                .toList();
        String title = first(page.metadata().title(), facts.title());
        if (title == null && page.form() == RawPage.Form.TEXT) {
            title = Titles.inText(lines);
        }
        return title == null ? "" : Titles.withoutSite(title, sites);
    }

    private static @Nullable String url(RawPage page, PageFacts facts) {
        String given = first(page.metadata().url(), page.origin().url());
        return first(given, facts.url());
    }

    private static @Nullable String source(RawPage page, PageFacts facts) {
        String given = page.metadata().source();
        if (given != null && !given.isBlank()) {
            return Sources.named(given);
        }
        return first(Sources.host(url(page, facts)), facts.siteName());
    }

    /** What the page says of its language, unless its letters are of another script: templates are often wrong. */
    private String language(RawPage page, PageFacts facts, String title, List<String> paragraphs) {
        String body = String.join("\n", paragraphs);
        // A headline tells more than a body of a few words, and less than one of many.
        String text = body.length() < SHORT_BODY ? title + "\n" + body : body;
        String said = first(page.metadata().language(), facts.language());
        if (said != null && said.strip().length() >= 2) {
            String code = said.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
            String iso = code.equals("ua") ? "uk" : code;
            boolean plain = iso.length() == 2 && iso.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (plain && LanguageGuess.isCyrillic(text) == isCyrillicLanguage(iso)) {
                return iso;
            }
        }
        return languages.of(text);
    }

    private static boolean isCyrillicLanguage(String code) {
        return List.of("uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn")
                .contains(code);
    }

    private static @Nullable Published published(RawPage page, PageFacts facts, List<Line> lines) {
        String given = page.metadata().published();
        Published published = given == null ? null : PageDates.inMetadata(given);
        if (published == null) {
            published = facts.published();
        }
        String url = url(page, facts);
        if (published == null && url != null) {
            published = PageDates.inAddress(url);
        }
        return published != null ? published : Datelines.find(lines);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other;
    }
}
