package kordon.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who attacked, as the article reports it. */
public enum Side {
    UKRAINE("Ukraine"),
    RUSSIA("Russia"),
    /** Russian volunteer units that fight against the Kremlin. */
    ANTI_KREMLIN("Anti-Kremlin units"),
    /** The article leaves it open. */
    UNKNOWN("Not stated");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** The codebook's code: {@code anti-kremlin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** The side with a code, in any case. */
    public static Optional<Side> of(String code) {
        return Arrays.stream(values())
                .filter(side -> side.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
