package kordon.search;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import kordon.event.EventDate;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.WeaponType;
import kordon.index.Dimension;

/** What a reader sees for the code of a facet value, in English. */
final class FacetLabels {
    /** Made once: a formatter is asked for thousands of days a request otherwise. */
    private static final String[] MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toArray(String[]::new);

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
        LocalDate first = date.first();
        String month = MONTHS[first.getMonthValue() - 1] + " " + first.getYear();
        return switch (date.precision()) {
            case YEARS -> date.toString();
            case MONTHS -> month;
            default -> first.getDayOfMonth() + " " + month;
        };
    }
}
