package kordon.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kordon.article.Span;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Settles the drafts of an article over the article as a whole: sides, days, totals, confidence. */
final class EventSettler {

    private EventSettler() {}

    static List<StrikeEvent> settle(List<Draft> drafts, @Nullable EventDate mainDate, List<Sentence> text) {
        SideSettler sides = new SideSettler(drafts, text);
        List<StrikeEvent> events = new ArrayList<>();
        List<Draft> kept = DraftTwins.joined(DraftSieve.sift(drafts, text, mainDate), mainDate);
        LeadTolls.shareOut(kept, mainDate);
        for (Draft draft : kept) {
            StrikeEvent event = event(draft, mainDate, sides);
            events.add(event);
            draft.signs.values().stream()
                    .filter(sign -> isRival(draft, event.side().value(), sign))
                    .forEach(sign -> events.add(withSide(event, sign)));
        }
        events.sort(Comparator.comparingInt((StrikeEvent event) ->
                        event.evidence().getFirst().part().ordinal())
                .thenComparingInt(event -> event.evidence().getFirst().start()));
        return events;
    }

    private static StrikeEvent event(Draft draft, @Nullable EventDate mainDate, SideSettler sides) {
        Mention<EventDate> date = draft.date;
        Span sentence = draft.evidence.getFirst();
        if (date == null && mainDate != null && !draft.elsewhen) {
            date = new Mention<>(mainDate, sentence, "the article's day");
        }
        Mention<Side> side = sides.of(draft);
        List<Mention<WeaponType>> weapons = weapons(draft, sentence);
        return new StrikeEvent(
                draft.region,
                draft.place,
                side,
                weapons,
                date,
                new Mention<>(outcome(draft, weapons), sentence, "outcome"),
                draft.tolls.killed(),
                draft.tolls.injured(),
                draft.tolls.launched(),
                draft.tolls.downed(),
                draft.claimedBy,
                ConfidenceRule.of(draft, weapons),
                bodyFirst(draft.evidence));
    }

    /** Another side that a claim of its own names: "the Legion claimed the raid, the governor blamed Ukraine's army". */
    private static boolean isRival(Draft draft, Side side, SideReader.Sign sign) {
        Side other = sign.side().value();
        boolean raiders = other == Side.ANTI_KREMLIN || side == Side.ANTI_KREMLIN;
        boolean accused = SideRule.isContested(draft.region.value()) && sign.strength() >= 4;
        return other != side && SideRule.fits(sign, draft.region.value(), draft.ownFire) && (raiders || accused);
    }

    private static StrikeEvent withSide(StrikeEvent event, SideReader.Sign sign) {
        return new StrikeEvent(
                event.region(),
                event.place(),
                sign.side(),
                event.weapons(),
                event.date(),
                event.outcome(),
                event.killed(),
                event.injured(),
                event.launched(),
                event.downed(),
                event.claimedBy(),
                Confidence.MEDIUM,
                event.evidence());
    }

    private static List<Span> bodyFirst(List<Span> evidence) {
        List<Span> body = evidence.stream()
                .filter(span -> span.part() == Span.Part.BODY)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return body.isEmpty() ? evidence : body;
    }

    private static List<Mention<WeaponType>> weapons(Draft draft, Span sentence) {
        Map<WeaponType, Mention<WeaponType>> found = draft.weapons;
        if (found.isEmpty()) {
            return List.of(new Mention<>(WeaponType.UNKNOWN, sentence, "no weapon named"));
        }
        // A bomb that goes off in Russia was planted, unless something is told of planes or their bombs.
        boolean planted = draft.region.value().country().equals("RU") && !draft.ownFire && !draft.fromAir;
        boolean rockets = found.containsKey(WeaponType.ARTILLERY_MLRS)
                && found.keySet().stream().noneMatch(w -> w.type() == WeaponType.MISSILE && w.isSubtype());
        boolean bombs = found.keySet().stream().anyMatch(w -> w.type() == WeaponType.BOMB);
        return found.values().stream()
                .filter(weapon -> !(rockets && weapon.value() == WeaponType.MISSILE))
                .filter(weapon -> !(bombs && weapon.value() == WeaponType.AIRCRAFT))
                .map(weapon -> planted && weapon.value() == WeaponType.BOMB
                        ? new Mention<>(WeaponType.EXPLOSIVE, weapon.span(), weapon.rule())
                        : weapon)
                .toList();
    }

    private static AttackOutcome outcome(Draft draft, List<Mention<WeaponType>> weapons) {
        boolean ground = weapons.stream().allMatch(weapon -> weapon.value() == WeaponType.GROUND);
        if (draft.stopped && ground) {
            return AttackOutcome.REPELLED;
        }
        if (draft.stopped) {
            return draft.hit ? AttackOutcome.BOTH : AttackOutcome.INTERCEPTED;
        }
        return draft.hit ? AttackOutcome.HIT : AttackOutcome.UNKNOWN;
    }
}
