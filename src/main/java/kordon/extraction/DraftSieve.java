package kordon.extraction;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Leaves out drafts that are no attacks of their own: sums, allusions, headlines, words of war where there is none. */
final class DraftSieve {
    /** A sign from here on tells the attacker. */
    private static final int SURE = 3;

    private DraftSieve() {}

    /**
     * The drafts that are attacks of their own.
     *
     * @param mainDate the day of what is told without one
     */
    static List<Draft> sift(List<Draft> drafts, List<Sentence> text, @Nullable EventDate mainDate) {
        boolean firm = drafts.stream().anyMatch(DraftSieve::isFirm);
        if (drafts.stream().allMatch(DraftSieve::isVague)
                || !firm && (drafts.stream().allMatch(DraftSieve::isFaint) || !isOfWar(text))) {
            return List.of();
        }
        List<Draft> told = drafts.stream().filter(draft -> !isAside(draft)).toList();
        return withoutTotals(withoutTitles(withoutAllusions(told, text)), mainDate);
    }

    /** What other wars did without a day or a number is said by the way. */
    private static boolean isAside(Draft draft) {
        return StatePlaces.isFarAway(draft.region.value()) && !draft.dated && draft.tolls.isEmpty();
    }

    /** Its weapon or its attacker is told of. */
    private static boolean isFirm(Draft draft) {
        return !draft.weapons.isEmpty() || draft.sign != null && draft.sign.strength() >= SURE;
    }

    /** Whether the article speaks of weapons, troops or air defences: storms hit and stoves explode as well. */
    private static boolean isOfWar(List<Sentence> text) {
        for (Sentence sentence : text) {
            if (AttackTest.killing(sentence, sentence.hits()) != null) {
                return true;
            }
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                boolean force = actor != null && (actor.isForce() || actor.kind() == Term.Actor.Kind.REPORTER);
                if (force
                        || hit.is(Cue.TARGETS)
                        || hit.is(Cue.DEFENCE)
                        || hit.as(Term.Armament.class) != null
                        || hit.is(Cue.TERROR)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word of attack and nothing else: no weapon, victims, damage or attacker. An article of such words tells of none. */
    private static boolean isFaint(Draft draft) {
        return draft.weapons.isEmpty() && draft.tolls.isEmpty() && draft.sign == null && !draft.effect;
    }

    /** No place, day, number or attacker of its own: shells fell while somebody played chess. */
    private static boolean isVague(Draft draft) {
        return !draft.located && !draft.dated && draft.tolls.isEmpty() && draft.sign == null;
    }

    /** Where the head tells of no attack, what the rest alludes to without a day or a number is none. */
    private static List<Draft> withoutAllusions(List<Draft> drafts, List<Sentence> text) {
        boolean about = drafts.stream().anyMatch(draft -> draft.inHead) || isArmed(text);
        return about
                ? drafts
                : drafts.stream()
                        .filter(draft -> draft.dated || !draft.tolls.isEmpty())
                        .toList();
    }

    /** Whether the title or the first paragraphs speak of munitions. */
    private static boolean isArmed(List<Sentence> text) {
        return text.stream()
                .filter(sentence -> sentence.paragraph() < DraftMaker.HEAD)
                .flatMap(sentence -> sentence.hits().stream())
                .map(hit -> hit.as(Term.Armament.class))
                .anyMatch(weapon -> weapon != null && weapon.role() == Term.Armament.Role.MUNITION);
    }

    /** What only the title tells counts where the body tells of no attack, and the title says where. */
    private static List<Draft> withoutTitles(List<Draft> drafts) {
        boolean body = drafts.stream().anyMatch(draft -> draft.paragraph >= 0);
        return drafts.stream()
                .filter(draft -> body ? draft.paragraph >= 0 : draft.located)
                .toList();
    }

    /** A country's total beside its regions' events is no further event. */
    private static List<Draft> withoutTotals(List<Draft> drafts, @Nullable EventDate mainDate) {
        List<Draft> kept = drafts.stream()
                .filter(draft -> !isTotal(draft, drafts, mainDate))
                .toList();
        for (Draft total : drafts) {
            for (Draft part : kept) {
                if (!kept.contains(total) && isPart(total, part, mainDate)) {
                    boolean told = part.evidence.getFirst().equals(total.evidence.getFirst());
                    part.tolls = told && part.tolls.victims().isEmpty()
                            ? total.tolls.victims().and(part.tolls)
                            : part.tolls;
                    part.addSign(part.sign == null ? total.sign : null);
                    part.addWeapons(
                            isUnnamedPart(total, part, mainDate) ? List.copyOf(total.weapons.values()) : List.of());
                    part.refineWeapons(total.weapons.values());
                }
            }
            if (!kept.contains(total)) {
                keepKinds(total, kept, mainDate);
            }
        }
        return kept;
    }

    /** A kind of weapon that the total alone names goes to the first of its parts: somewhere it was used. */
    private static void keepKinds(Draft total, List<Draft> kept, @Nullable EventDate mainDate) {
        for (Mention<WeaponType> kind : total.weapons.values()) {
            boolean lost = kind.value().isSubtype()
                    && kept.stream().noneMatch(draft -> draft.weapons.containsKey(kind.value()));
            for (Draft part : lost ? kept : List.<Draft>of()) {
                boolean uses = part.weapons.keySet().stream()
                        .anyMatch(weapon -> weapon.type() == kind.value().type());
                if (uses && isPart(total, part, mainDate)) {
                    part.addWeapons(List.of(kind));
                    break;
                }
            }
        }
    }

    /** Whether a total of a country is that of what was sent against a region of it. */
    private static boolean isPart(Draft total, Draft part, @Nullable EventDate mainDate) {
        boolean day =
                total.date == null || part.date == null || total.date.value().equals(part.date.value());
        return day
                && part.region.value().country().equals(total.code())
                && (isUnnamedPart(total, part, mainDate) || part.sharesWeapon(total));
    }

    /** Whether what hit a region without being named is of a salvo that was counted over the whole country. */
    private static boolean isUnnamedPart(Draft total, Draft part, @Nullable EventDate mainDate) {
        boolean day = Objects.equals(total.day(mainDate), part.day(mainDate));
        return day && part.weapons.isEmpty() && total.tolls.countsMunitions() && (total.manyUnits || !total.located);
    }

    private static boolean isTotal(Draft draft, List<Draft> drafts, @Nullable EventDate mainDate) {
        Region region = draft.region.value();
        Set<WeaponType> open = EnumSet.noneOf(WeaponType.class);
        draft.weapons.keySet().forEach(weapon -> open.add(weapon.type()));
        boolean inside = false;
        for (Draft other : drafts) {
            boolean same = draft.date == null
                    || other.date == null
                    || draft.date.value().equals(other.date.value())
                    || draft.manyUnits && areNear(draft.date.value(), other.date.value());
            if (other != draft && other.region.value().country().equals(region.code()) && same) {
                inside = true;
                other.weapons.keySet().forEach(weapon -> open.remove(weapon.type()));
                open.removeIf(weapon -> isUnnamedPart(draft, other, mainDate));
            }
        }
        boolean vague =
                draft.date == null && draft.tolls.isEmpty() && (open.isEmpty() || open.contains(WeaponType.GROUND));
        // Of a whole country, a raid or blow without a day or a number is a general remark.
        return region.isTopLevel() && (inside && open.isEmpty() || vague && isState(region));
    }

    /** "Over the past day" and "overnight" are told of one salvo. */
    private static boolean areNear(EventDate a, EventDate b) {
        boolean days = a.precision() == ChronoUnit.DAYS && b.precision() == ChronoUnit.DAYS;
        return days ? Math.abs(ChronoUnit.DAYS.between(a.first(), b.first())) <= 1 : a.equals(b);
    }

    private static boolean isState(Region region) {
        return region.code().equals("UA") || region.code().equals("RU");
    }
}
