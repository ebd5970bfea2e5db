package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.RawPage;

/**
 * Finds what an edited file held before. A page with neither address nor id is named after its words, so that an edit
 * makes it another article, which would name its older version as a copy.
 */
final class OlderVersions {

    private OlderVersions() {}

    /** The articles of a story that were not read again, though the file that each was the page of was. */
    static List<StoryCandidate> of(StoryCards.Card card, Predicate<ArticleId> justRead, StorySettling.Store store)
            throws IOException {
        List<StoryCandidate> all =
                Stream.concat(Stream.of(card.lead()), card.copies().stream()).toList();
        List<StoryCandidate> former =
                all.stream().filter(one -> !justRead.test(one.id())).toList();
        if (former.isEmpty() || former.size() == all.size()) {
            return List.of();
        }
        Set<String> files = new HashSet<>();
        for (StoryCandidate one : all) {
            RawPage page = store.page(one);
            if (justRead.test(one.id()) && isWholeFile(page)) {
                files.add(page.origin().file());
            }
        }
        List<StoryCandidate> older = new ArrayList<>();
        for (StoryCandidate one : former) {
            RawPage page = store.page(one);
            if (isWholeFile(page) && files.contains(page.origin().file())) {
                older.add(one);
            }
        }
        return older;
    }

    /** Whether a page is all of a file and known by it alone. Records are told by their key, which has their number. */
    private static boolean isWholeFile(RawPage page) {
        Origin origin = page.origin();
        String name = origin.file().substring(origin.file().replace('\\', '/').lastIndexOf('/') + 1);
        return origin.offset() == 0
                && origin.url() == null
                && page.metadata().url() == null
                && page.metadata().id() == null
                && name.startsWith(page.metadata().key());
    }
}
