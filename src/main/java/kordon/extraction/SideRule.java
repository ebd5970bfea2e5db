package kordon.extraction;

import java.util.Set;
import kordon.event.Region;
import kordon.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * What the place says of the attacker: nobody is taken to attack land that they hold, but by accident. Who holds what is
 * coarse on purpose: Crimea by Russia, and four regions through which the front runs by both.
 */
final class SideRule {
    private static final Set<String> CONTESTED = Set.of("UA-14", "UA-09", "UA-23", "UA-65");
    private static final Set<String> HELD_BY_RUSSIA = Set.of("UA-43", "UA-40");
    /** A sign that convinces in a contested region. */
    private static final int SURE = 4;
    /** The strength of a sign that only who reports gives. */
    static final int REPORTED = 3;

    private SideRule() {}

    /** Whether the sign may be right of an attack on the region. */
    static boolean fits(SideReader.Sign sign, Region region, boolean ownFire) {
        Side side = sign.side().value();
        if (isRussias(region)) {
            return side != Side.RUSSIA || ownFire;
        }
        if (isUkraines(region) && side != Side.RUSSIA) {
            return ownFire || CONTESTED.contains(region.code()) && sign.strength() >= SURE;
        }
        return true;
    }

    /** What a ministry or staff reports from the other side's land is a deed of its own; so is the enemy's the other side's. */
    static SideReader.@Nullable Sign own(SideReader.Sign sign, Region region) {
        boolean may = sign.relative() || sign.strength() == REPORTED;
        SideReader.Sign flipped = sign.flipped(sign.relative() ? sign.strength() : REPORTED);
        return may && fits(flipped, region, false) ? flipped : null;
    }

    /** Whether it is Ukraine's land that Russia holds whole. */
    static boolean isHeldByRussia(Region region) {
        return HELD_BY_RUSSIA.contains(region.code());
    }

    /** Whether the front runs through it. */
    static boolean isContested(Region region) {
        return CONTESTED.contains(region.code());
    }

    /** Whether Russia holds it. */
    static boolean isRussias(Region region) {
        return region.country().equals("RU") || HELD_BY_RUSSIA.contains(region.code());
    }

    /** Whether Ukraine holds it, or part of it. */
    static boolean isUkraines(Region region) {
        return region.country().equals("UA") && !isRussias(region);
    }
}
