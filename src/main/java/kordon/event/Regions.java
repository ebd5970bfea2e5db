package kordon.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kordon.table.Table;

/** All regions that an event can have, from {@code regions.tsv} beside this class. Immutable. */
public final class Regions {
    private static final Map<String, Region> BY_CODE = load();

    private Regions() {}

    /** The region with a code, in any case. */
    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * The region with a code that the program itself wrote.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Region get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no region has the code " + code));
    }

    /** Every region in the order of the table. */
    public static Collection<Region> all() {
        return BY_CODE.values();
    }

    private static Map<String, Region> load() {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (Table.Row row : Table.beside(Regions.class, "regions.tsv")) {
            Region region = new Region(
                    row.get("iso"),
                    row.get("country"),
                    row.get("kind"),
                    row.get("name_en"),
                    row.get("name_uk"),
                    row.get("name_ru"),
                    row.list("alt_names"),
                    Double.parseDouble(row.get("lat")),
                    Double.parseDouble(row.get("lon")));
            if (regions.put(region.code(), region) != null) {
                throw new IllegalStateException(row + " stands twice");
            }
        }
        return Collections.unmodifiableMap(regions);
    }
}
