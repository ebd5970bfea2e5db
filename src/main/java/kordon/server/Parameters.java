package kordon.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read strictly: a name that the route does not know, a value out of range or a single
 * value given twice is a {@link Problem} that names it, never passed over.
 */
final class Parameters {
    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Accepts the parameters of a request.
     *
     * @param known every name that the route understands
     */
    static Parameters of(Map<String, List<String>> values, List<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                String allowed = known.isEmpty() ? "none" : String.join(", ", known);
                throw Problem.of(
                                Problem.Code.UNKNOWN_PARAMETER,
                                "There is no parameter \"%s\" here; allowed: %s.".formatted(name, allowed),
                                name,
                                null)
                        .found();
            }
        }
        return new Parameters(values);
    }

    /**
     * Refuses a query string that can't be decoded; the HTTP layer would pass over its parameters silently.
     *
     * @param queryString what follows the question mark of the address, absent where there is none
     */
    static void checkEncoding(@Nullable String queryString) {
        try {
            URLDecoder.decode(Objects.requireNonNullElse(queryString, ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                            Problem.Code.INVALID_VALUE,
                            "The address has a % that no two hexadecimal digits follow; a % itself is written %25.")
                    .found();
        }
    }

    /** All values of a repeatable parameter, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may stand once; absent where it does not or is empty. */
    @Nullable
    String one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw invalid(name, "\"%s\" may be given once only.".formatted(name));
        }
        return given.isEmpty() || given.getFirst().isEmpty() ? null : given.getFirst();
    }

    /** A whole number within bounds, both inclusive. */
    int number(String name, int otherwise, int least, int most) {
        String text = one(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message as a number out of bounds
        }
        throw invalid(
                name, "\"%s\" takes a whole number from %d to %d, not \"%s\".".formatted(name, least, most, text));
    }

    /** A calendar day. */
    @Nullable
    LocalDate day(String name) {
        String text = one(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(name, "\"%s\" takes a day such as 2024-05-17, not \"%s\".".formatted(name, text));
        }
    }

    /** One of an enum's constants by its name in lower case. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        String text = one(name);
        if (text == null) {
            return otherwise;
        }
        Function<E, String> code = constant -> constant.name().toLowerCase(Locale.ROOT);
        List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return choices.stream()
                .filter(choice -> code.apply(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        name,
                        "\"%s\" takes one of %s, not \"%s\"."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", choices.stream().map(code).toList()),
                                        text)));
    }

    static Problem.Found invalid(String name, String detail) {
        return Problem.of(Problem.Code.INVALID_VALUE, detail, name, null).found();
    }
}
