package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reader with a browser of their own and an empty profile. At the end of the visit no request may have left the site and
 * no error may stand in the browser's console.
 */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("kordon.screenshots", "target/screenshots"));
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Site site;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean failuresExpected;

    /** @param profile an empty folder */
    Visitor(Playwright playwright, Path profile, Site site, Screen screen) {
        this.site = site;
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium())
                                .setArgs(FLAGS)
                                .setViewportSize(screen.width(), screen.height())
                                .setColorScheme(screen.scheme())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setHasTouch(screen.isPhone())
                                .setLocale(screen.locale()));
        browser.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                complaints.add("a request left the site: " + request.url());
            }
        });
        page = browser.pages().getFirst();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static Path chromium() {
        return Stream.of(
                        System.getProperty("kordon.chromium", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "these tests need Chromium: install it (apt-get install chromium) or name one with -Dkordon.chromium=PATH"));
    }

    /** Goes to an address and waits until the page shows an answer. */
    Visitor open(String path) {
        page.navigate(site.at(path));
        settled();
        return this;
    }

    /** Waits until nothing is being searched for or fetched any more. */
    void settled() {
        assertThat(page.locator("main h1, main h2").first()).isAttached();
        assertThat(page.locator("[aria-busy=true], .skeleton, .map-wait, .chart-wait"))
                .hasCount(0);
    }

    /** The browser itself reports answers of 400 and above: expected where the visit provokes one. */
    void expectsFailures() {
        failuresExpected = true;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Elements with a text. */
    Locator find(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of a facet value. */
    Locator value(String dimension, String value) {
        return page.locator("[aria-labelledby=facet-%s] .value[data-value='%s']".formatted(dimension, value));
    }

    /** The count that stands at a facet value. */
    long count(String dimension, String value) {
        return Long.parseLong(value(dimension, value).locator(".count").innerText());
    }

    /** Types a query and sends it. */
    void search(String query) {
        find("#q").fill(query);
        find("#q").press("Enter");
        settled();
    }

    /** Articles found, as the head of the results says. */
    void sees(long articles) {
        assertThat(find(".total")).hasText(articles == 1 ? "1 article" : articles + " articles");
    }

    List<String> titles() {
        return find(".hit h3").allInnerTexts();
    }

    /** The address without the host. */
    String address() {
        URI uri = URI.create(page.url());
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Keeps a picture of what the reader sees. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        List<String> unexpected = failuresExpected
                ? complaints.stream()
                        .filter(text -> !text.contains("Failed to load resource"))
                        .toList()
                : complaints;
        assertThat(unexpected).as("complaints of the browser").isEmpty();
    }
}
