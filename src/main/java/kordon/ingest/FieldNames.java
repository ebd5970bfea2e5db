package kordon.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kordon.table.Table;

/**
 * Which field of a record means what. Scrapers name the same thing in many ways; {@code fields.tsv} lists the names that
 * are understood. Case, hyphens and underscores do not matter.
 */
final class FieldNames {

    /** What a field can mean. */
    enum Field {
        ID,
        URL,
        TITLE,
        PUBLISHED,
        TEXT,
        HTML,
        SOURCE,
        LANGUAGE,
        AUTHORS,
        CAPTURED,
        /** The array that holds the records, or the object that holds the record, in JSON. */
        RECORDS
    }

    /**
     * One name of a field.
     *
     * @param rank where a record has several names of one field, the lowest rank wins
     */
    record Name(Field field, int rank) {}

    private static final FieldNames STANDARD = new FieldNames();

    private final Map<String, Name> names = new HashMap<>();

    /** The standard names, but those of mapped fields replaced. */
    static FieldNames with(FieldMapping mapping) {
        if (mapping.names().isEmpty()) {
            return STANDARD;
        }
        FieldNames mapped = new FieldNames();
        mapped.names.values().removeIf(name -> mapping.names().containsKey(name.field()));
        mapping.names().forEach((field, name) -> mapped.names.put(plain(name), new Name(field, 0)));
        return mapped;
    }

    private FieldNames() {
        for (Table.Row row : Table.beside(FieldNames.class, "fields.tsv")) {
            Field field = Field.valueOf(row.get("field").toUpperCase(Locale.ROOT));
            names.putIfAbsent(plain(row.get("name")), new Name(field, names.size()));
        }
    }

    static FieldNames standard() {
        return STANDARD;
    }

    Optional<Name> find(String name) {
        return Optional.ofNullable(names.get(plain(name)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
