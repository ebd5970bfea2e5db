package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import kordon.article.Span;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.event.Total;
import org.jspecify.annotations.Nullable;

/** Keeps the numbers that an article gives for several places together, or for no place, until no event takes them. */
final class Totals {
    private final List<Total> told = new ArrayList<>();

    /** Notes the numbers of a clause that names several places, a country, or none; of victims only with several. */
    void note(Tolls tolls, List<PlaceMention> scenes) {
        boolean several = scenes.size() > 1;
        if (several || scenes.isEmpty() || scenes.getFirst().isCountry()) {
            note(Total.Count.LAUNCHED, tolls.launched());
            note(Total.Count.DOWNED, tolls.downed());
        }
        if (several) {
            note(Total.Count.KILLED, tolls.killed());
            note(Total.Count.INJURED, tolls.injured());
        }
    }

    private void note(Total.Count count, @Nullable Mention<Integer> number) {
        if (number != null && number.value() > 1 && number.span().part() == Span.Part.BODY) {
            told.add(new Total(count, number));
        }
    }

    /** Those that no event has, each number once, in the order of the text. */
    List<Total> besides(List<StrikeEvent> events) {
        List<Total> totals = new ArrayList<>();
        for (Total total : told) {
            boolean known = totals.stream().anyMatch(other -> isSame(other, total));
            if (!known && events.size() > 1 && events.stream().noneMatch(event -> has(event, total))) {
                totals.add(total);
            }
        }
        return totals;
    }

    private static boolean isSame(Total one, Total other) {
        return one.count() == other.count()
                && one.number().value().equals(other.number().value());
    }

    /** Whether an event has a number at least as high that the same words, or another sentence on it, tell. */
    private static boolean has(StrikeEvent event, Total total) {
        Mention<Integer> own = number(event, total.count());
        if (own == null || own.value() < total.number().value()) {
            return false;
        }
        Span words = total.number().span();
        return own.value().equals(total.number().value())
                || event.evidence().stream()
                        .anyMatch(span -> span.start() <= words.start() && words.end() <= span.end());
    }

    private static @Nullable Mention<Integer> number(StrikeEvent event, Total.Count count) {
        return switch (count) {
            case KILLED -> event.killed();
            case INJURED -> event.injured();
            case LAUNCHED -> event.launched();
            case DOWNED -> event.downed();
        };
    }
}
