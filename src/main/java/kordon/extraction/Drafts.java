package kordon.extraction;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** The drafts of an article; one attack that is told twice becomes one draft. */
final class Drafts {
    /** So many paragraphs on, a text still speaks of the same attack. */
    private static final int NEAR = 4;

    private final ArticleDays days;
    private final List<Draft> drafts = new ArrayList<>();
    /** What was told of an attack before its place was. */
    private final List<Draft> placeless = new ArrayList<>();
    /** What is said to be on its way before any attack is told of. */
    private List<Mention<WeaponType>> announced = List.of();

    private int announcedParagraph;

    Drafts(ArticleDays days) {
        this.days = days;
    }

    List<Draft> all() {
        return drafts;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** The draft, or what stands for it, that was told of last. */
    @Nullable
    Draft last() {
        return !drafts.isEmpty() ? drafts.getLast() : placeless.isEmpty() ? null : placeless.getLast();
    }

    /** How many units below countries were told of; Sevastopol and Crimea, in which it lies, are one. */
    long regions() {
        return drafts.stream()
                .filter(draft -> draft.paragraph >= 0 && !draft.region.value().isTopLevel())
                .map(draft -> draft.code().equals("UA-40") ? "UA-43" : draft.code())
                .distinct()
                .count();
    }

    /** "On their way are 43 cruise missiles": the kinds of the weapons that the attacks told of next are made with. */
    void announce(List<Mention<WeaponType>> weapons, int paragraph) {
        announced = weapons;
        announcedParagraph = paragraph;
    }

    void addPlaceless(Draft draft) {
        placeless.add(draft);
    }

    /**
     * Adds a draft, or adds to the one that the attack has already.
     *
     * @param share whether it is one of several regions of one attack, for which a number told before is the total
     */
    Draft add(Draft draft, boolean share) {
        for (Draft waiting : placeless) {
            if (share) {
                waiting.tolls = Tolls.NONE;
            } else if (draft.tolls.launched() != null || draft.tolls.downed() != null) {
                waiting.tolls = waiting.tolls.victims();
            }
            if (draft.weapons.isEmpty() || waiting.weapons.isEmpty() || draft.sharesWeapon(waiting)) {
                draft.absorb(waiting);
            }
        }
        if (!share) {
            placeless.clear();
        }
        Draft known = known(draft);
        if (draft.paragraph - announcedParagraph <= NEAR) {
            draft.refineWeapons(announced);
        }
        if (known == null) {
            drafts.add(draft);
            return draft;
        }
        known.absorb(draft);
        known.paragraph = Math.max(known.paragraph, draft.paragraph);
        return known;
    }

    /** Forgets what was told before a place was, once all its places are told. */
    void placed() {
        placeless.clear();
    }

    /** The draft that the same attack already has. */
    @Nullable
    Draft known(Draft draft) {
        for (Draft other : drafts.reversed()) {
            if (other.region.value().equals(draft.region.value()) && isSame(other, draft)) {
                return other;
            }
        }
        return null;
    }

    private boolean isSame(Draft a, Draft b) {
        boolean sentence =
                b.evidence.getFirst().equals(a.evidence.getLast()) && (a.tolls.isEmpty() || b.tolls.isEmpty());
        boolean weapons = sentence || a.weapons.isEmpty() || b.weapons.isEmpty() || a.sharesWeapon(b) || !b.located;
        boolean places = sentence
                || a.place == null
                || b.place == null
                || a.place.value().equals(b.place.value())
                || (a.wide || b.wide) && (a.tolls.isEmpty() || b.tolls.isEmpty())
                || b.weapons.isEmpty() && b.tolls.isEmpty();
        return weapons && places && a.elsewhen == b.elsewhen && (isSameDay(a.date, b.date) || tellsDay(a, b));
    }

    /** "The drones were shot down on Tuesday night": the day of what was told without one just before. */
    private boolean tellsDay(Draft a, Draft b) {
        EventDate mainDate = days.soFar();
        if (a.date != null || b.located || b.date == null || mainDate == null || b.paragraph - a.paragraph > NEAR) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(b.date.value().first(), mainDate.first());
        return b.date.value().precision() == ChronoUnit.DAYS && days >= 0 && days <= 1;
    }

    private boolean isSameDay(@Nullable Mention<EventDate> a, @Nullable Mention<EventDate> b) {
        EventDate first = a == null ? days.soFar() : a.value();
        EventDate second = b == null ? days.soFar() : b.value();
        if (first == null || second == null) {
            EventDate told = first == null ? second : first;
            return told == null || days.isRecent(told);
        }
        return contains(first, second) || contains(second, first);
    }

    private static boolean contains(EventDate outer, EventDate inner) {
        return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
    }

    /** The draft that a remark on victims or damage is about: of the place it names, else the last one near by. */
    @Nullable
    Draft about(Clause clause, List<PlaceMention> before) {
        for (PlaceMention place : clause.places()) {
            for (Draft draft : drafts.reversed()) {
                boolean here = place.part() == PlaceMention.Part.SCENE || place.part() == PlaceMention.Part.SPEAKER;
                if (here && draft.region.value().equals(place.region())) {
                    return draft;
                }
            }
        }
        if (clause.places().isEmpty() && before.size() == 1) {
            for (Draft draft : drafts.reversed()) {
                if (draft.region.value().equals(before.getFirst().region())) {
                    return draft;
                }
            }
        }
        for (Draft draft : drafts.reversed()) {
            if (draft.paragraph >= clause.sentence().paragraph() - 1) {
                return draft;
            }
        }
        return drafts.isEmpty() ? null : drafts.getFirst();
    }
}
