package kordon.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a first visit costs. */
@ExtendWith(Browsing.Resolver.class)
class WeightTest {
    private static final int MOST_BYTES = 200_000;

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
}
