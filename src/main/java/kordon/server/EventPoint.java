package kordon.server;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.jspecify.annotations.Nullable;

/** Where on earth an event happened, as exactly as the gazetteer knows; degrees north and east. */
record EventPoint(double latitude, double longitude, Precision precision) {

    /** What the point is the middle of. */
    enum Precision {
        PLACE,
        REGION,
        /** A country or a sea. */
        COUNTRY
    }

    static EventPoint of(StrikeEvent event) {
        Region region = event.region().value();
        Mention<String> place = event.place();
        @Nullable EventPoint known = place == null ? null : Places.POINTS.get(key(region.code(), place.value()));
        return known != null
                ? known
                : new EventPoint(
                        region.latitude(),
                        region.longitude(),
                        region.isTopLevel() ? Precision.COUNTRY : Precision.REGION);
    }

    private static String key(String region, String name) {
        return region + "/" + name.toLowerCase(Locale.ROOT);
    }

    /** Read when the first point is asked for. */
    private static final class Places {
        private static final Map<String, EventPoint> POINTS = read();

        /** Of several places with one name in a region, the first in the gazetteer, which has the large ones first. */
        private static Map<String, EventPoint> read() {
            Map<String, EventPoint> points = new HashMap<>();
            for (Table.Row row : Table.beside(EventPoint.class, "/kordon/extraction/places.tsv")) {
                if (!row.get("lat").isEmpty()) {
                    EventPoint point = new EventPoint(
                            Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")), Precision.PLACE);
                    for (String name : List.of(row.get("name"), row.get("uk"), row.get("ru"))) {
                        if (!name.isEmpty()) {
                            points.putIfAbsent(key(row.get("region"), name), point);
                        }
                    }
                }
            }
            return points;
        }
    }
}
