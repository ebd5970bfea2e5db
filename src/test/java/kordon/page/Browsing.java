package kordon.page;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the demo site and visitors to it. Site and browser driver are started once for all test classes. */
final class Browsing implements AutoCloseable {
    /** A busy machine may be slow; a page that is right is right later as well. */
    private static final double PATIENCE_MS = 20_000;

    private final Path folder;
    private final Site demo;
    private final Playwright playwright;
    private int visits;

    private Browsing() {
        try {
            folder = Files.createTempDirectory("kordon-page");
            demo = Site.ofDemo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // The browser is the machine's own; nothing is to be fetched for the tests.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** The site with the demo articles. */
    Site demo() {
        return demo;
    }

    /** A reader of the demo articles. */
    Visitor visitor(Screen screen) {
        return visitor(demo, screen);
    }

    /** A reader of another site. */
    Visitor visitor(Site site, Screen screen) {
        return new Visitor(playwright, folder.resolve("profile-" + visits++), site, screen);
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        demo.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Resolves parameters of type {@link Browsing}. */
    static final class Resolver implements ParameterResolver {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browsing.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browsing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Browsing.class, type -> new Browsing(), Browsing.class);
        }
    }
}
