package kordon.search;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The lengths of {@code 2024}, {@code 2024-05} and {@code 2024-05-17}. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int DECIMAL = 10;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("outcome:hit", "Hit"),
            Map.entry("outcome:intercepted", "Intercepted"),
            Map.entry("outcome:both", "Partly hit, partly intercepted"),
            Map.entry("outcome:repelled", "Repelled"),
            Map.entry("outcome:unknown", "Not stated"),
            Map.entry("confidence:high", "High"),
            Map.entry("confidence:medium", "Medium"),
            Map.entry("confidence:low", "Low"),
            Map.entry("attack:reported", "Attack reported"),
            Map.entry("attack:none", "No attack reported"));

    private FacetLabels() {}

    /** The label; the code itself where the codebook has no such value. */
    static String of(Dimension dimension, String value) {
        return switch (dimension) {
            case REGION -> region(value);
            case WEAPON -> WeaponType.of(value).map(WeaponType::label).orElse(value);
            case SIDE -> Side.of(value).map(Side::label).orElse(value);
            case DATE -> date(value);
            case OUTCOME, CONFIDENCE, ATTACK -> WORDS.getOrDefault(dimension.code() + ":" + value, value);
            case LANGUAGE ->
                value.equals("und") ? "Not known" : Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
            case SOURCE -> value;
        };
    }

    /** Every name that a reader may know a value by: the label, a region's in the languages of the page as well. */
    static List<String> all(Dimension dimension, String value) {
        Optional<Region> region = dimension == Dimension.REGION ? Regions.find(value) : Optional.empty();
        return region.map(each -> List.of(each.nameEn(), each.nameUk(), each.nameRu()))
                .orElseGet(() -> List.of(of(dimension, value)));
    }

    private static String region(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                ? value.substring(slash + 1)
                : Regions.find(value).map(Region::nameEn).orElse(value);
    }

    /** Of a year, month or day as the index writes it; there are thousands of them in an answer. */
    private static String date(String value) {
        return switch (value.length()) {
            case MONTH -> month(value);
            case DAY -> Integer.parseInt(value, MONTH + 1, DAY, DECIMAL) + " " + month(value);
            default -> value;
        };
    }

    private static String month(String value) {
        return MONTHS[Integer.parseInt(value, YEAR + 1, MONTH, DECIMAL) - 1] + " " + value.substring(0, YEAR);
    }
}
