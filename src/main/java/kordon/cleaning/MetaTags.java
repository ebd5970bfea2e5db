package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <meta>} elements of a page, gathered in one walk over it. A name is whatever stands in {@code property},
 * {@code name} or {@code itemprop}, in lower case.
 */
final class MetaTags {
    private record Tag(String name, String content) {}

    private final List<Tag> tags = new ArrayList<>();

    private MetaTags() {}

    static MetaTags of(Document document) {
        MetaTags meta = new MetaTags();
        for (Element element : document.getElementsByTag("meta")) {
            String content = element.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : new String[] {"property", "name", "itemprop"}) {
                    String name = element.attr(attribute);
                    if (!name.isEmpty()) {
                        meta.tags.add(new Tag(name.toLowerCase(Locale.ROOT), content));
                    }
                }
            }
        }
        return meta;
    }

    /** The first content under a name. */
    @Nullable
    String first(String name) {
        return all(Set.of(name)).stream().findFirst().orElse(null);
    }

    /** The contents under any of some names, in the order of the page. */
    List<String> all(Set<String> names) {
        return tags.stream()
                .filter(tag -> names.contains(tag.name()))
                .map(Tag::content)
                .toList();
    }
}
