package kordon.ingest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kordon.Failure;
import kordon.ingest.FieldNames.Field;

/**
 * What the fields of a scraper's records mean, where their names do not say it: {@code title=headline,text=content}. A
 * field that is mapped is taken from that name alone.
 */
public final class FieldMapping {
    /** Fields are known by the names that are commonly used for them. */
    public static final FieldMapping NONE = new FieldMapping(Map.of());

    private final Map<Field, String> names;

    private FieldMapping(Map<Field, String> names) {
        this.names = names;
    }

    /**
     * Reads pairs of {@code field=name}, with commas between.
     *
     * @throws Failure where a pair is none or its field is unknown; the message lists the fields
     */
    public static FieldMapping parse(String pairs) {
        Map<Field, String> names = new LinkedHashMap<>();
        for (String pair : pairs.split(",")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? pair : pair.substring(0, equals);
            String name = equals < 0 ? "" : pair.substring(equals + 1).strip();
            if (name.isEmpty()) {
                throw new Failure("\"" + pair.strip() + "\" maps nothing. Write field=name, as in title=headline.");
            }
            names.put(field(field.strip()), name);
        }
        return new FieldMapping(names);
    }

    private static Field field(String name) {
        for (Field field : Field.values()) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        String known = Arrays.stream(Field.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new Failure("There is no field \"" + name + "\" to map to. Fields are " + known + ".");
    }

    Map<Field, String> names() {
        return names;
    }
}
