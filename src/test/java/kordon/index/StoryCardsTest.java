package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kordon.article.ArticleId;
import org.junit.jupiter.api.Test;

/** Which articles are one story. */
class StoryCardsTest {
    private static final int[] NO_FACTS = {};

    private static StoryCandidate article(String id, long day, int[] facts, String text) {
        return new StoryCandidate(
                0,
                new ArticleId(id),
                new Story(
                        StorySignature.of(text),
                        day < 0 ? Story.UNKNOWN : day * 86_400,
                        Math.max(day, 0),
                        facts.length > 0,
                        facts,
                        Particulars.of(text)));
    }

    /** The ids on each card, the lead first. */
    private static List<List<String>> cards(List<StoryCandidate> articles) {
        return StoryCards.of(articles).stream()
                .map(card -> {
                    List<String> ids = new ArrayList<>();
                    ids.add(card.lead().id().value());
                    card.copies().forEach(copy -> ids.add(copy.id().value()));
                    return ids;
                })
                .toList();
    }

    /** A text whose plain words follow from a seed. */
    private static String text(int seed, int words) {
        return new Random(seed)
                .ints(words, 0, 26 * 26)
                .mapToObj(word -> "ka" + (char) ('a' + word / 26) + "lo" + (char) ('a' + word % 26))
                .collect(Collectors.joining(" "));
    }

    @Test
    void words_count_for_more_than_the_facts_read_out_of_them_on_one_day() {
        String text = text(1, 120) + " told 12 people near Kursk so";
        List<StoryCandidate> articles = List.of(
                article("short", 10, new int[] {5}, text),
                article("long", 10, new int[] {7}, text + " and more. They sleep on Thursday"),
                article("next day", 11, new int[] {6}, text + " and"),
                article("other number", 10, new int[] {5}, text.replace("12", "13")));

        assertThat(cards(articles))
                .containsExactly(List.of("long", "short"), List.of("next day"), List.of("other number"));
    }

    @Test
    void the_longest_stands_for_all_and_must_have_all_their_facts() {
        String text = text(1, 120);
        List<StoryCandidate> articles = List.of(
                article("short", 10, new int[] {5}, text),
                article("long", 11, new int[] {5, 9}, text + " and more"),
                article("other facts", 10, new int[] {5, 7}, text + " and"),
                article("late", 20, new int[] {5}, text + " so"));

        assertThat(cards(articles)).containsExactly(List.of("long", "short"), List.of("other facts"), List.of("late"));
    }

    @Test
    void short_texts_are_copies_word_for_word_on_one_day_only() {
        List<StoryCandidate> articles = List.of(
                article("a", 10, NO_FACTS, "the alert is over"),
                article("b", 10, NO_FACTS, "the alert is over"),
                article("c", 11, NO_FACTS, "the alert is over"),
                article("d", 10, NO_FACTS, "the alert is over now"));

        assertThat(cards(articles)).containsExactly(List.of("d"), List.of("c"), List.of("a", "b"));
    }

    @Test
    void long_texts_that_are_the_same_are_copies_on_any_day() {
        String text = text(1, 120);

        assertThat(cards(List.of(article("a", 10, NO_FACTS, text), article("b", 900, NO_FACTS, text))))
                .containsExactly(List.of("b", "a"));
    }

    @Test
    void the_order_does_not_matter() {
        Random random = new Random(4);
        List<StoryCandidate> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(article(
                    "n" + i,
                    random.nextInt(6) - 1,
                    random.ints(random.nextInt(2), 0, 3).toArray(),
                    text(random.nextInt(20), 100 + random.nextInt(4))));
        }
        List<List<String>> expected = cards(articles);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(articles, random);
            assertThat(cards(articles)).isEqualTo(expected);
        }
        assertThat(expected).hasSizeBetween(20, 150);
    }

    @Test
    void thousands_of_one_template_are_told_apart_and_each_copy_is_found() {
        String text = text(1, 120);
        List<StoryCandidate> articles = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String bulletin = text + " crews shot down " + i + " drones";
            articles.add(article("bulletin" + i, -1, NO_FACTS, bulletin));
            if (i % 100 == 0) {
                articles.add(article("copy" + i, 7, NO_FACTS, bulletin));
            }
        }

        assertThat(cards(articles))
                .hasSize(5_000)
                .allSatisfy(card -> assertThat(card)
                        .allMatch(id ->
                                id.replaceAll("\\D", "").equals(card.getFirst().replaceAll("\\D", ""))));
    }
}
