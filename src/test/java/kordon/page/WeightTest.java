package kordon.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a first visit costs. */
@ExtendWith(Browsing.Resolver.class)
class WeightTest {
    private static final int MOST_BYTES = 200_000;

    /** Scripts that the page names itself. */
    private static final Set<String> ALONE = Set.of("/js/early.js", "/js/main.js");

    @Test
    void theFirstViewIsLight(Browsing browsing) {
        Map<String, Integer> sizes = new ConcurrentHashMap<>();
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.page()
                    .onRequestFinished(request -> sizes.put(
                            request.url(), request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            reader.open("/");
            assertThat((String) reader.page().evaluate("() => document.readyState"))
                    .isEqualTo("complete");
        }
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", sizes)
                .isLessThan(MOST_BYTES);
    }

    @Test
    void everyModuleOfTheFirstViewIsAskedForAtOnce(Browsing browsing) {
        Set<String> fetched = ConcurrentHashMap.newKeySet();
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.page()
                    .onRequestFinished(
                            request -> fetched.add(URI.create(request.url()).getPath()));
            reader.open("/");
            assertThat(reader.find("link[rel=modulepreload]")
                            .evaluateAll("links => links.map(link => link.getAttribute('href'))"))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .containsExactlyInAnyOrderElementsOf(fetched.stream()
                            .filter(path -> path.startsWith("/webjars/") || path.startsWith("/js/"))
                            .filter(path -> !ALONE.contains(path))
                            .toList());
        }
    }
}
