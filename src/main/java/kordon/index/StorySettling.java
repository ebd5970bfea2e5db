package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * Gives every story among articles one that stands for all and names the others. What is a copy of what follows from the
 * articles alone; only what is not so yet is written.
 */
public final class StorySettling {
    /** More articles than these are settled in parts, so that no heap of near copies is too large for memory. */
    public static final int MOST_AT_ONCE = 50_000;

    private StorySettling() {}

    /** Where the articles of stories lie. */
    public interface Store {
        /** The article that stands for another; none where it stands alone. */
        @Nullable
        ArticleId lead(StoryCandidate article) throws IOException;

        /** Whether an article names as many copies, or these and no other where others may have written meanwhile. */
        boolean names(StoryCandidate article, List<StoryCandidate> copies) throws IOException;

        /** The page that an article was made from. */
        RawPage page(StoryCandidate article) throws IOException;

        /** Makes an article stand for copies, none or some. */
        void stand(StoryCandidate article, List<StoryCandidate> copies) throws IOException;

        /** Makes an article a copy. */
        void follow(StoryCandidate article, ArticleId lead) throws IOException;

        /** Takes an article out, since it is what a file held before. */
        void delete(StoryCandidate article) throws IOException;
    }

    /**
     * Settles articles; no other may tell the story of any of them.
     *
     * @param group at most {@value #MOST_AT_ONCE}: larger ones are settled in parts
     * @param justRead the articles whose files the run has read, as they are now
     */
    public static void settle(List<StoryCandidate> group, Predicate<ArticleId> justRead, Store store)
            throws IOException {
        List<StoryCandidate> articles = new ArrayList<>(group);
        List<StoryCards.Card> cards = StoryCards.of(articles);
        Set<StoryCandidate> older = new HashSet<>();
        for (StoryCards.Card card : cards) {
            older.addAll(OlderVersions.of(card, justRead, store));
        }
        if (!older.isEmpty()) {
            for (StoryCandidate version : older) {
                store.delete(version);
            }
            articles.removeAll(older);
            cards = StoryCards.of(articles);
        }
        for (StoryCards.Card card : cards) {
            settle(card, store);
        }
    }

    /** Writes what is not so yet. */
    private static void settle(StoryCards.Card card, Store store) throws IOException {
        ArticleId lead = card.lead().id();
        boolean same = store.lead(card.lead()) == null && store.names(card.lead(), card.copies());
        for (StoryCandidate copy : card.copies()) {
            if (!lead.equals(store.lead(copy))) {
                store.follow(copy, lead);
                same = false;
            }
        }
        if (!same) {
            store.stand(card.lead(), card.copies());
        }
    }
}
