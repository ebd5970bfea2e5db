package kordon.event;

import java.util.List;

/**
 * A first-level unit, a country or a sea: where an attack took effect.
 *
 * @param code ISO 3166-2 ({@code RU-BEL}), ISO 3166-1 ({@code PL}), or {@code XB}, {@code XA}, {@code XL} for the seas
 * @param country the country's code; for a country or a sea its own
 * @param kind {@code oblast}, {@code republic}, {@code city}, {@code country}, {@code sea} …
 * @param nameEn English name; {@code nameUk} Ukrainian, {@code nameRu} Russian
 * @param aliases further names and spellings, any script
 * @param latitude of the centre, degrees north
 * @param longitude of the centre, degrees east
 */
public record Region(
        String code,
        String country,
        String kind,
        String nameEn,
        String nameUk,
        String nameRu,
        List<String> aliases,
        double latitude,
        double longitude) {

    /** Whether this is a country or a sea, not a unit below one. */
    public boolean isTopLevel() {
        return code.equals(country);
    }

    /** By the code, which no two regions share: the extraction keeps many sets of regions. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
