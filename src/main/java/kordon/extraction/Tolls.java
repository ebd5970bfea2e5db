package kordon.extraction;

import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** The numbers that a clause gives of one attack. */
record Tolls(
        @Nullable Mention<Integer> killed,
        @Nullable Mention<Integer> injured,
        @Nullable Mention<Integer> launched,
        @Nullable Mention<Integer> downed) {

    static final Tolls NONE = new Tolls(null, null, null, null);

    /** Its victims alone. */
    Tolls victims() {
        return new Tolls(killed, injured, null, null);
    }

    Tolls withDowned(@Nullable Mention<Integer> count) {
        return new Tolls(killed, injured, launched, count);
    }

    Tolls withLaunched(@Nullable Mention<Integer> count) {
        return new Tolls(killed, injured, count, downed);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** The tolls of one attack told twice: of two figures the higher, since tolls grow. */
    Tolls and(Tolls other) {
        return new Tolls(
                higher(killed, other.killed),
                higher(injured, other.injured),
                higher(launched, other.launched),
                higher(downed, other.downed));
    }

    /** These tolls, completed by those of a title; the title's drones only where these count none. */
    Tolls orElse(Tolls title) {
        boolean counted = launched != null || downed != null;
        return new Tolls(
                killed == null ? title.killed : killed,
                injured == null ? title.injured : injured,
                counted ? launched : title.launched,
                counted ? downed : title.downed);
    }

    private static @Nullable Mention<Integer> higher(@Nullable Mention<Integer> a, @Nullable Mention<Integer> b) {
        return a == null ? b : b == null || a.value() >= b.value() ? a : b;
    }

    /** Whether a word means one person: "a woman was killed" counts one. */
    static boolean isOnePerson(String word) {
        return Words.ONE_PERSON.has(word);
    }
}
