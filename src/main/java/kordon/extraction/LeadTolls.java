package kordon.extraction;

import java.util.List;
import java.util.Objects;
import kordon.event.EventDate;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sum with which a report opens from the attack that its first detail is about: "two were killed in the region;
 * in one village a man died, in another a woman". It is such a sum where the details add up to it.
 */
final class LeadTolls {
    private LeadTolls() {}

    /** Gives the attack of a first detail the detail's own victims, where those of the others make up the sum. */
    static void shareOut(List<Draft> drafts, @Nullable EventDate mainDate) {
        for (Draft draft : drafts) {
            Tolls lead = draft.lead;
            if (lead == null) {
                continue;
            }
            List<Tolls> others = drafts.stream()
                    .filter(other -> other != draft && other.region.value().equals(draft.region.value()))
                    .filter(other -> Objects.equals(other.day(mainDate), draft.day(mainDate)))
                    .map(other -> other.tolls)
                    .toList();
            int killed = others.stream().mapToInt(toll -> value(toll.killed())).sum();
            int injured =
                    others.stream().mapToInt(toll -> value(toll.injured())).sum();
            if (isSum(lead.killed(), draft.detail.killed(), killed)) {
                draft.tolls = draft.tolls.withKilled(draft.detail.killed());
            }
            if (isSum(lead.injured(), draft.detail.injured(), injured)) {
                draft.tolls = draft.tolls.withInjured(draft.detail.injured());
            }
        }
    }

    private static boolean isSum(@Nullable Mention<Integer> sum, @Nullable Mention<Integer> own, int others) {
        return sum != null && others > 0 && sum.value() == value(own) + others;
    }

    private static int value(@Nullable Mention<Integer> number) {
        return number == null ? 0 : number.value();
    }
}
