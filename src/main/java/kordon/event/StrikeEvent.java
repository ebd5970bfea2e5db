package kordon.event;

import java.util.List;
import kordon.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One reported attack, each of its facts with the words that say so. The meaning of the fields is the codebook's.
 *
 * @param region where it took effect or was intercepted
 * @param place the most exact populated place or facility named
 * @param side who attacked, as reported
 * @param weapons types and subtypes, at least one; a subtype stands for its type as well
 * @param date when it happened; absent where the text does not tell
 * @param outcome what became of it
 * @param killed people reported killed; 0 only where the text says that there were none
 * @param injured people reported hurt, likewise
 * @param launched drones or missiles reported launched
 * @param downed drones or missiles reported shot down
 * @param claimedBy who reports it, as named
 * @param confidence how sure the extraction is
 * @param evidence the sentences that support it, in order, at least one
 */
public record StrikeEvent(
        Mention<Region> region,
        @Nullable Mention<String> place,
        Mention<Side> side,
        List<Mention<WeaponType>> weapons,
        @Nullable Mention<EventDate> date,
        Mention<AttackOutcome> outcome,
        @Nullable Mention<Integer> killed,
        @Nullable Mention<Integer> injured,
        @Nullable Mention<Integer> launched,
        @Nullable Mention<Integer> downed,
        @Nullable Mention<String> claimedBy,
        Confidence confidence,
        List<Span> evidence) {

    public StrikeEvent {
        weapons = List.copyOf(weapons);
        evidence = List.copyOf(evidence);
        if (weapons.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("an event has a weapon and evidence");
        }
    }
}
