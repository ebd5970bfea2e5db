package kordon.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that an article gives for several events together, and for none of them alone: "32 drones over the Moscow,
 * Bryansk, Oryol and Kursk regions", or a country's salvo told beside what happened in its regions.
 *
 * @param count what is counted
 * @param number the number, with the words that say so
 */
public record Total(Count count, Mention<Integer> number) {

    /** What is counted; the codebook's names of an event's numbers. */
    public enum Count {
        KILLED,
        INJURED,
        LAUNCHED,
        DOWNED;

        /** The codebook's code: {@code downed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is counted under a code. */
        public static Optional<Count> of(String code) {
            return Arrays.stream(values())
                    .filter(count -> count.code().equals(code))
                    .findFirst();
        }
    }
}
