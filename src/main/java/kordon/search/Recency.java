package kordon.search;

import java.util.OptionalLong;
import kordon.index.IndexSnapshot;

/**
 * The gentle preference for newer articles: a factor on the score from {@code 1 + MOST} for the newest article of the
 * index, halfway down half a year before it, towards 1 for old ones. It goes by the newest article and not by the clock,
 * so that an index answers tomorrow as it does today. Articles without a date of publication have the factor 1.
 */
public final class Recency {
    /** No preference. */
    public static final Recency OFF = new Recency(0, 0);

    /** The factor of the newest article, above 1. */
    public static final double MOST = 0.2;

    /** How old an article is that is preferred half as much. */
    public static final double HALFWAY_DAYS = 183;

    private final long newestDay;
    private final double most;

    private Recency(long newestDay, double most) {
        this.newestDay = newestDay;
        this.most = most;
    }

    /** The preference in a snapshot. */
    static Recency in(IndexSnapshot snapshot) {
        return since(snapshot.newestDay());
    }

    /** The preference where the newest article is of a day, in days since 1970; none where no article tells. */
    public static Recency since(OptionalLong newest) {
        return newest.isEmpty() ? OFF : new Recency(newest.getAsLong(), MOST);
    }

    /** Whether any article is preferred to another. */
    public boolean isOn() {
        return most > 0;
    }

    /** The day of the newest article. */
    public long newestDay() {
        return newestDay;
    }

    /** The factor for an article that was published on a day, in days since 1970. */
    public float factor(long day) {
        return (float) (1 + most / (1 + Math.max(0, newestDay - day) / HALFWAY_DAYS));
    }
}
