package kordon.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells articles among which there may be copies apart into stories: every article that is a copy of one before it goes
 * to that one's card, every other gets a card of its own.
 *
 * <p>An article is held against the cards of its own words and of the days around its own, at most {@value #MOST_COMPARED}
 * of them, nearest in length first. So the work grows with the number of articles and not with its square, even where
 * thousands follow one template. For one thread.
 */
final class StoryCards {
    private static final int MOST_COMPARED = 200;

    /**
     * One story.
     *
     * @param lead the article that stands for all
     * @param copies the others, in order; may be none
     */
    record Card(StoryCandidate lead, List<StoryCandidate> copies) {}

    private final List<Card> cards = new ArrayList<>();
    private final List<Card> undated = new ArrayList<>();
    private final Map<Long, List<Card>> byDay = new HashMap<>();
    private final Map<Long, List<Card>> byText = new HashMap<>();

    private StoryCards() {}

    /** The stories among articles; the same whatever their order. */
    static List<Card> of(List<StoryCandidate> articles) {
        StoryCards stories = new StoryCards();
        articles.stream().sorted(StoryCandidate.LEAD_FIRST).forEach(stories::add);
        return stories.cards;
    }

    private void add(StoryCandidate article) {
        Card lead = lead(article);
        if (lead != null) {
            lead.copies().add(article);
            return;
        }
        Card card = new Card(article, new ArrayList<>());
        cards.add(card);
        byText.computeIfAbsent(text(article), text -> new ArrayList<>()).add(card);
        (article.story().isDated() ? byDay.computeIfAbsent(article.story().day(), day -> new ArrayList<>()) : undated)
                .add(card);
    }

    /** Of several cards that would have an article the first, which has the longest version. */
    private @Nullable Card lead(StoryCandidate article) {
        Card found = null;
        int compared = 0;
        for (List<Card> near : around(article)) {
            for (int i = near.size() - 1; i >= 0 && compared < MOST_COMPARED; i--) {
                Card card = near.get(i);
                compared++;
                if (article.isCopyOf(card.lead())
                        && (found == null || StoryCandidate.LEAD_FIRST.compare(card.lead(), found.lead()) < 0)) {
                    found = card;
                }
            }
        }
        return found;
    }

    private List<List<Card>> around(StoryCandidate article) {
        List<List<Card>> around = new ArrayList<>();
        around.add(byText.getOrDefault(text(article), List.of()));
        if (article.story().isDated()) {
            long day = article.story().day();
            LongStream.rangeClosed(day - StoryCandidate.MOST_DAYS_BETWEEN, day + StoryCandidate.MOST_DAYS_BETWEEN)
                    .forEach(near -> around.add(byDay.getOrDefault(near, List.of())));
            around.add(undated);
        } else {
            around.add(cards);
        }
        return around;
    }

    private static long text(StoryCandidate article) {
        return article.story().signature().digest();
    }
}
