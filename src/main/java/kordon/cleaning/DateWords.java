package kordon.cleaning;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/** The words in dates: names of months in the languages of the news that Kordon meets most, names of time zones. */
final class DateWords {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, ZoneId> ZONES = new HashMap<>();

    static {
        for (Table.Row row : Table.beside(DateWords.class, "months.tsv")) {
            int month = Integer.parseInt(row.get("month"));
            for (String language : List.of("en", "uk", "ru", "de", "pl", "fr")) {
                row.list(language).forEach(name -> MONTHS.put(name, month));
            }
        }
        for (Table.Row row : Table.beside(DateWords.class, "zones.tsv")) {
            ZONES.put(row.get("name"), ZoneId.of(row.get("zone")));
        }
    }

    private DateWords() {}

    /** 1 to 12, or 0 where the word names no month. */
    static int month(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** The offset that a zone's name, or {@code +03:00} itself, stands for at a time; null where it can't be told. */
    static @Nullable ZoneOffset offset(String zone, LocalDateTime at) {
        String name = zone.toLowerCase(Locale.ROOT);
        ZoneId known = ZONES.get(name);
        if (known != null) {
            return known.getRules().getOffset(at);
        }
        try {
            String sign = name.replaceFirst("^(gmt|utc)", "").strip();
            return sign.startsWith("+") || sign.startsWith("-") ? ZoneOffset.of(sign) : null;
        } catch (DateTimeException noZone) {
            return null;
        }
    }
}
