package kordon.event;

import java.util.Locale;

/** How sure the extraction is of an event, from the rules that found its parts. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** {@code high}, {@code medium} or {@code low}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
