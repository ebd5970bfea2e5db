package kordon.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an attack. */
public enum AttackOutcome {
    HIT,
    INTERCEPTED,
    /** Some of it hit, some was shot down. */
    BOTH,
    /** A ground attack that was beaten back. */
    REPELLED,
    UNKNOWN;

    /** The codebook's code: {@code intercepted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome with a code, in any case. */
    public static Optional<AttackOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
