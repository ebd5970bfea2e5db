package kordon.extraction;

import java.time.LocalDate;
import java.util.List;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;

/**
 * Finds the attacks that an article reports, with the words that say so.
 *
 * <p>The steps: sentences, each looked up in one dictionary pass; places, with the part that each plays; days, resolved
 * against the day of publication; clauses; drafts of events gathered in the order of the text; and the events settled
 * over the article as a whole. The meaning of every field is the codebook's.
 *
 * <p>Deterministic and safe for threads: an extractor keeps no state between articles.
 */
public final class EventExtractor {
    private static final class Standard {
        private static final EventExtractor INSTANCE = new EventExtractor(LexiconTables.load());
    }

    /** An article with so many sentences on exercises or tests is about them. */
    private static final int DRILLS = 4;
    /** An article with so many sentences on sport or the stage, at least one of eight, is about them. */
    private static final int PLAYS = 3;

    private static final int PLAYS_OF = 8;

    private final Sentences sentences;
    private final PlaceReader places = new PlaceReader();

    private EventExtractor(Lexicon lexicon) {
        sentences = new Sentences(lexicon);
    }

    /** The extractor with the tables of this package; they are read once. */
    public static EventExtractor standard() {
        return Standard.INSTANCE;
    }

    /** The article with its events, in the order of their first evidence; none where it reports no attack. */
    public AnnotatedArticle extract(Article article) {
        List<Sentence> text = sentences.of(article);
        List<List<PlaceMention>> named = places.read(text);
        LocalDate published =
                article.published() == null ? null : article.published().day();
        DayReader days = new DayReader(published);
        EventGatherer gatherer = new EventGatherer(
                article.title(), article.body(), published, isOther(text), new SceneMemory(text, named));
        for (int i = 0; i < text.size(); i++) {
            gatherer.read(text.get(i), named.get(i), days.read(text.get(i)));
        }
        List<StrikeEvent> events = EventSettler.settle(gatherer.drafts(), gatherer.mainDate(), text);
        return new AnnotatedArticle(article, events, gatherer.totals().besides(events));
    }

    /** Whether the article is about something else that speaks of attacks: an exercise, a match, a play. */
    private static boolean isOther(List<Sentence> text) {
        long plays = text.stream().filter(sentence -> sentence.has(Cue.PLAY)).count();
        return isDrill(text) || plays >= PLAYS && plays * PLAYS_OF >= text.size();
    }

    /** Whether the article is about an exercise. */
    private static boolean isDrill(List<Sentence> text) {
        long drills = text.stream().filter(sentence -> sentence.has(Cue.DRILL)).count();
        boolean title = text.stream().anyMatch(sentence -> sentence.inTitle() && sentence.has(Cue.DRILL));
        return title && drills > 1 || drills >= DRILLS;
    }
}
