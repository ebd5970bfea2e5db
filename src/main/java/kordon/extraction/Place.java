package kordon.extraction;

import kordon.event.Region;

/**
 * A place of the gazetteer.
 *
 * @param name what it is called in English
 * @param region the unit, country or sea it lies in
 * @param people inhabitants, 0 where not known
 */
record Place(String name, Region region, Kind kind, int people) {

    enum Kind {
        COUNTRY,
        SEA,
        /** A first-level unit. */
        REGION,
        /** The seat of a government, which as often stands for it: Moscow, Kyiv, Minsk. */
        CAPITAL,
        DISTRICT,
        SETTLEMENT,
        /** A plant, base, bridge or port that the news knows by name. */
        FACILITY
    }

    /** Whether it says more than the region's name does. */
    boolean isExact() {
        return kind == Kind.SETTLEMENT || kind == Kind.FACILITY || kind == Kind.DISTRICT || kind == Kind.CAPITAL;
    }
}
