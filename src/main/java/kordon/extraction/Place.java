package kordon.extraction;

import kordon.event.Region;

/**
 * A place of the gazetteer.
 *
 * @param name what it is called in English
 * @param region the unit, country or sea it lies in
 * @param people inhabitants, 0 where not known
 * @param inNews the news of this war names it without its region
 */
record Place(String name, Region region, Kind kind, int people, boolean inNews) {
    /** A town of this size is known without its region. */
    private static final int FAMOUS = 35_000;

    Place(String name, Region region, Kind kind, int people) {
        this(name, region, kind, people, false);
    }

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

    /** Whether its name alone tells which place is meant. */
    boolean isFamous() {
        return inNews || isCity();
    }

    /** Whether it is too large to be called a village. */
    boolean isCity() {
        return people >= FAMOUS;
    }

    /** Whether it says more than the region's name does. */
    boolean isExact() {
        return kind == Kind.SETTLEMENT || kind == Kind.FACILITY || kind == Kind.DISTRICT || kind == Kind.CAPITAL;
    }
}
