package kordon.server;

import java.util.List;
import kordon.article.Copy;
import org.jspecify.annotations.Nullable;

/** The same story elsewhere. */
public record CopyJson(
        String id,
        String key,
        @Nullable String url,
        @Nullable String source,
        String title,
        @Nullable String published) {

    static List<CopyJson> of(List<Copy> copies) {
        return copies.stream()
                .map(copy -> new CopyJson(
                        copy.id().value(),
                        copy.key(),
                        copy.url(),
                        copy.source(),
                        copy.title(),
                        copy.published() == null ? null : copy.published().toString()))
                .toList();
    }
}
