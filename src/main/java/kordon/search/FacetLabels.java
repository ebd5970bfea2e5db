package kordon.search;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kordon.event.EventDate;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.WeaponType;
import kordon.index.Dimension;

/** What a reader sees for the code of a facet value, in English. */
final class FacetLabels {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private FacetLabels() {}

    /** The label; the code itself where the codebook has no such value. */
    static String of(Dimension dimension, String value) {
        return switch (dimension) {
            case REGION -> region(value);
            case WEAPON -> WeaponType.of(value).map(WeaponType::label).orElse(value);
            case SIDE -> Side.of(value).map(Side::label).orElse(value);
            case DATE -> EventDate.parse(value).map(FacetLabels::date).orElse(value);
        };
    }

    private static String region(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                ? value.substring(slash + 1)
                : Regions.find(value).map(Region::nameEn).orElse(value);
    }

    private static String date(EventDate date) {
        return switch (date.precision()) {
            case YEARS -> date.toString();
            case MONTHS -> MONTH.format(date.first());
            default -> DAY.format(date.first());
        };
    }
}
