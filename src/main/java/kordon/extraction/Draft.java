package kordon.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.Span;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** An event while the article is being read: sentences add to it. */
final class Draft {
    final Mention<Region> region;

    @Nullable
    Mention<String> place;

    /** The place is a district or a whole city, in which a more exact one can lie. */
    boolean wide;

    SideReader.@Nullable Sign sign;
    /** The surest sign of each side that is said to have attacked. */
    final Map<Side, SideReader.Sign> signs = new EnumMap<>(Side.class);

    final Map<WeaponType, Mention<WeaponType>> weapons = new LinkedHashMap<>();

    @Nullable
    Mention<EventDate> date;
    /** Whether the sentence itself names the day. */
    boolean dated;
    /** It was at another time than the rest, and not told when. */
    boolean elsewhen;

    boolean hit;
    /** Damage, an explosion or air defences are told of. */
    boolean effect;
    /** A word of attack or explosion tells it, not only its victims or damage. */
    boolean struck;

    boolean stopped;
    boolean ownFire;
    /** Something was dropped, or planes are told of. */
    boolean fromAir;

    boolean nameless;
    /** On land that Russia holds. */
    boolean occupied;
    /** It counts the units that were attacked, and names none: "nine regions". */
    boolean manyUnits;
    /** Fired from across the border. */
    boolean fromAcross;

    Tolls tolls = Tolls.NONE;

    /** The victims told of before the exact place was: perhaps a sum of this attack and others. */
    @Nullable
    Tolls lead;
    /** The victims told of since then. */
    Tolls detail = Tolls.NONE;

    /** What kinds of munitions its number of those launched, and of those shot down, counts. */
    final Set<WeaponType> launchedKinds = EnumSet.noneOf(WeaponType.class);

    final Set<WeaponType> downedKinds = EnumSet.noneOf(WeaponType.class);
    /** Its drones or missiles are counted where its place is named: what is counted without a place can be a total. */
    boolean counted;

    @Nullable
    Mention<String> claimedBy;

    final List<Span> evidence = new ArrayList<>();
    /** The clause says where it was; otherwise the place is carried over from the text before. */
    boolean located;

    /** The last paragraph that told of it; -1 is the title. */
    int paragraph;
    /** It was first told in the title or the first paragraphs. */
    boolean inHead;

    Draft(Mention<Region> region) {
        this.region = region;
    }

    /** Whether its place is known yet. */
    boolean isPlaced() {
        return region != null;
    }

    String code() {
        return region.value().code();
    }

    /**
     * When it was.
     *
     * @param mainDate the day of what is told without one
     */
    @Nullable
    EventDate day(@Nullable EventDate mainDate) {
        return date != null ? date.value() : elsewhen ? null : mainDate;
    }

    void addWeapons(List<Mention<WeaponType>> found) {
        found.forEach(weapon -> weapons.putIfAbsent(weapon.value(), weapon));
    }

    /** Takes over what kinds of its own weapons those of the salvo are that it is part of. */
    void refineWeapons(Collection<Mention<WeaponType>> salvo) {
        Set<WeaponType> open = EnumSet.noneOf(WeaponType.class);
        weapons.keySet().forEach(own -> open.add(own.type()));
        weapons.keySet().stream().filter(WeaponType::isSubtype).forEach(own -> open.remove(own.type()));
        for (Mention<WeaponType> kind : List.copyOf(salvo)) {
            WeaponType weapon = kind.value();
            if (weapon.isSubtype() && open.contains(weapon.type())) {
                weapons.put(weapon, kind);
            }
        }
    }

    void addSign(SideReader.@Nullable Sign found) {
        if (found != null) {
            signs.merge(found.side().value(), found, (a, b) -> b.strength() > a.strength() ? b : a);
            sign = sign == null || found.strength() > sign.strength() ? found : sign;
        }
    }

    void addEvidence(Span span) {
        if (!evidence.contains(span)) {
            evidence.add(span);
        }
    }

    boolean sharesWeapon(Draft other) {
        for (WeaponType weapon : weapons.keySet()) {
            for (WeaponType theirs : other.weapons.keySet()) {
                if (weapon.type() == theirs.type()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Drones counted in one sentence and missiles in another make a sum. */
    private static boolean areApart(Set<WeaponType> mine, Set<WeaponType> theirs) {
        return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
    }

    /** Adds the numbers of a remark on it. */
    void addTolls(Tolls told) {
        tolls = tolls.and(told);
        detail = lead == null ? detail : detail.and(told.victims());
    }

    /** Takes over what another telling of the same attack adds. */
    void absorb(Draft other) {
        boolean exact = place == null || wide && other.place != null && !other.wide;
        wide = exact ? other.wide : wide;
        place = exact ? other.place : place;
        if (lead == null && exact && other.place != null && !tolls.victims().isEmpty()) {
            lead = tolls.victims();
        }
        detail = lead == null ? detail : detail.and(other.tolls.victims());
        other.signs.values().forEach(this::addSign);
        addWeapons(List.copyOf(other.weapons.values()));
        boolean finer = date != null
                && other.date != null
                && other.date.value().precision().compareTo(date.value().precision()) < 0;
        if (date == null || !dated && other.dated || finer) {
            date = other.date == null ? date : other.date;
        }
        dated |= other.dated;
        inHead |= other.inHead;
        hit |= other.hit;
        struck |= other.struck;
        effect |= other.effect;
        stopped |= other.stopped;
        ownFire |= other.ownFire;
        fromAir |= other.fromAir;
        nameless |= other.nameless;
        occupied |= other.occupied;
        fromAcross |= other.fromAcross;
        // A title rounds and sums up; the body's numbers count.
        boolean title = paragraph < 0 && other.paragraph >= 0;
        Tolls theirs = counted && !other.counted ? other.tolls.besides(tolls) : other.tolls;
        Tolls mine = other.counted && !counted ? tolls.besides(other.tolls) : tolls;
        counted |= other.counted;
        Tolls both = title ? theirs.orElse(mine) : mine.and(theirs);
        boolean near = !title && paragraph == other.paragraph;
        if (near && areApart(launchedKinds, other.launchedKinds)) {
            both = both.withLaunched(Tolls.sum(tolls.launched(), other.tolls.launched()));
        }
        if (near && areApart(downedKinds, other.downedKinds)) {
            both = both.withDowned(Tolls.sum(tolls.downed(), other.tolls.downed()));
        }
        tolls = both;
        launchedKinds.addAll(other.launchedKinds);
        downedKinds.addAll(other.downedKinds);
        claimedBy = claimedBy == null ? other.claimedBy : claimedBy;
        other.evidence.forEach(this::addEvidence);
    }
}
