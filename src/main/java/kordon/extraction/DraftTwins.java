package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Joins what is told without a weapon to the attack that it is part of, or gives it the weapons of what it came of. */
final class DraftTwins {
    /** So many raids by drones make an account of them. */
    private static final int RAIDS = 3;

    private DraftTwins() {}

    /** An attack told without its weapon, on a day and place that one with a weapon has, is that one. */
    static List<Draft> joined(List<Draft> drafts, @Nullable EventDate mainDate) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft twin = null;
            for (Draft other : drafts) {
                boolean near = draft.tolls.isEmpty() || Math.abs(draft.paragraph - other.paragraph) <= 1;
                boolean place = draft.place == null
                        || other.place == null && near
                        || other.place != null && draft.place.value().equals(other.place.value());
                boolean day = draft.date == null
                        || other.date == null
                        || draft.date.value().equals(other.date.value());
                boolean region = other.region.value().equals(draft.region.value());
                twin = twin == null && !other.weapons.isEmpty() && region && (place || isNamesake(draft)) && day
                        ? other
                        : twin;
            }
            if (draft.weapons.isEmpty() && twin == null) {
                drafts.stream()
                        .filter(other -> other.region
                                .value()
                                .code()
                                .equals(draft.region.value().country()))
                        .filter(other -> !draft.region.value().isTopLevel()
                                && Objects.equals(other.day(mainDate), draft.day(mainDate)))
                        .forEach(country -> draft.addWeapons(List.copyOf(country.weapons.values())));
            }
            if (draft.weapons.isEmpty() && twin == null) {
                Draft told = before(draft, drafts, mainDate);
                if (told != null && (!draft.struck || isSameSalvo(told, draft))) {
                    draft.addWeapons(List.copyOf(told.weapons.values()));
                }
            }
            if (draft.weapons.isEmpty() && twin == null && draft.struck) {
                draft.addWeapons(alike(draft, drafts));
            }
            if (!draft.weapons.isEmpty() || twin == null) {
                kept.add(draft);
            } else {
                twin.absorb(draft);
            }
        }
        return kept;
    }

    /** In an account of one side's drone raids on a country, a raid told without its weapon is one of them. */
    private static List<Mention<WeaponType>> alike(Draft draft, List<Draft> drafts) {
        Mention<WeaponType> one = null;
        int times = 0;
        for (Draft other : drafts) {
            boolean same = other != draft
                    && !other.weapons.isEmpty()
                    && other.region
                            .value()
                            .country()
                            .equals(draft.region.value().country());
            for (Mention<WeaponType> weapon : same ? other.weapons.values() : List.<Mention<WeaponType>>of()) {
                if (weapon.value().type() != WeaponType.DRONE) {
                    return List.of();
                }
                one = one == null && weapon.value() == WeaponType.DRONE ? weapon : one;
            }
            times += same ? 1 : 0;
        }
        return one == null || times < RAIDS ? List.of() : List.of(one);
    }

    /** The attack told of before damage or victims elsewhere in its country, on the same day: what they came of. */
    private static @Nullable Draft before(Draft draft, List<Draft> drafts, @Nullable EventDate mainDate) {
        Draft best = null;
        for (Draft other : drafts) {
            if (other == draft) {
                return best;
            }
            boolean country =
                    other.region.value().country().equals(draft.region.value().country());
            if (country && Objects.equals(other.day(mainDate), draft.day(mainDate))) {
                best = other.weapons.isEmpty() ? null : other;
            }
        }
        return best;
    }

    /** In one paragraph the attack goes on: "54 over the Tula region, and 12 more on their way to Moscow". */
    private static boolean isSameSalvo(Draft told, Draft draft) {
        int gap = draft.evidence.getFirst().start() - told.evidence.getLast().end();
        return told.paragraph == draft.paragraph
                && gap <= 1
                && draft.tolls.killed() == null
                && told.weapons.keySet().stream()
                        .allMatch(weapon -> weapon.type() == WeaponType.DRONE || weapon.type() == WeaponType.MISSILE);
    }

    /** A town that its unit is called after, and may stand for. */
    private static boolean isNamesake(Draft draft) {
        return draft.place != null && draft.region.value().nameEn().startsWith(draft.place.value());
    }
}
