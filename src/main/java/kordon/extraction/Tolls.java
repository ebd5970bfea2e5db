package kordon.extraction;

import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** The numbers that a clause gives of one attack. */
record Tolls(
        @Nullable Mention<Integer> killed,
        @Nullable Mention<Integer> injured,
        @Nullable Mention<Integer> launched,
        @Nullable Mention<Integer> downed,
        Standing standing) {

    /** What the text says of figures given before or after these. */
    enum Standing {
        /** Given up: any other figure replaces it. */
        EARLIER,
        CURRENT,
        /** A correction: it replaces what was said before, higher or not. */
        CORRECTED
    }

    static final Tolls NONE = of(null, null);

    static Tolls of(@Nullable Mention<Integer> killed, @Nullable Mention<Integer> injured) {
        return new Tolls(killed, injured, null, null, Standing.CURRENT);
    }

    Tolls as(Standing other) {
        return new Tolls(killed, injured, launched, downed, other);
    }

    /** Its victims alone. */
    Tolls victims() {
        return new Tolls(killed, injured, null, null, standing);
    }

    Tolls withDowned(@Nullable Mention<Integer> count) {
        return new Tolls(killed, injured, launched, count, standing);
    }

    Tolls withLaunched(@Nullable Mention<Integer> count) {
        return new Tolls(killed, injured, count, downed, standing);
    }

    Tolls withKilled(@Nullable Mention<Integer> count) {
        return new Tolls(count, injured, launched, downed, standing);
    }

    Tolls withInjured(@Nullable Mention<Integer> count) {
        return new Tolls(killed, count, launched, downed, standing);
    }

    boolean countsMunitions() {
        return launched != null || downed != null;
    }

    /** These tolls without those numbers of drones and missiles that others give. */
    Tolls besides(Tolls others) {
        return new Tolls(
                killed,
                injured,
                others.launched == null ? launched : null,
                others.downed == null ? downed : null,
                standing);
    }

    boolean isEmpty() {
        return killed == null && injured == null && launched == null && downed == null;
    }

    /** The tolls of one attack told twice, in the order of the text: of two figures that stand the higher, since tolls grow. */
    Tolls and(Tolls other) {
        return new Tolls(
                choose(killed, other.killed, other),
                choose(injured, other.injured, other),
                choose(launched, other.launched, other),
                choose(downed, other.downed, other),
                isEmpty() || other.standing.compareTo(standing) > 0 && !other.isEmpty() ? other.standing : standing);
    }

    /** The sum of two numbers of things counted apart. */
    static @Nullable Mention<Integer> sum(@Nullable Mention<Integer> mine, @Nullable Mention<Integer> other) {
        return mine == null || other == null
                ? mine == null ? other : mine
                : new Mention<>(mine.value() + other.value(), other.span(), other.rule());
    }

    private @Nullable Mention<Integer> choose(
            @Nullable Mention<Integer> mine, @Nullable Mention<Integer> later, Tolls other) {
        if (mine == null || later == null) {
            return mine == null ? later : mine;
        }
        int rank = other.standing.compareTo(standing);
        boolean corrects = rank > 0 || rank == 0 && standing == Standing.CORRECTED;
        return corrects || rank == 0 && later.value() > mine.value() ? later : mine;
    }

    /** These tolls, completed by those of a title; the title's drones only where these count none. */
    Tolls orElse(Tolls title) {
        boolean counted = launched != null || downed != null;
        return new Tolls(
                killed == null ? title.killed : killed,
                injured == null ? title.injured : injured,
                counted ? launched : title.launched,
                counted ? downed : title.downed,
                standing);
    }

    /** Whether a word means one person: "a woman was killed" counts one. */
    static boolean isOnePerson(String word) {
        return Words.ONE_PERSON.has(word);
    }
}
