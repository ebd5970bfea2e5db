package kordon.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.WeaponType;
import kordon.index.Dimension;

/** From a facet value as people write it to the code as the index has it. */
final class FacetCodes {

    private static final List<String> CONFIDENCES =
            Stream.of(Confidence.values()).map(Confidence::code).toList();
    private static final List<String> ATTACKS = List.of("reported", "none");

    private FacetCodes() {}

    /**
     * The code of a value, whatever its case.
     *
     * @throws UnknownFacetValueException where the dimension can't have such a value
     */
    static String of(Dimension dimension, String value) {
        Optional<String> code = switch (dimension) {
            case REGION -> region(value);
            case WEAPON -> WeaponType.of(value).map(WeaponType::code);
            case SIDE -> Side.of(value).map(Side::code);
            case DATE -> EventDate.parse(value).map(EventDate::toString);
            case OUTCOME -> AttackOutcome.of(value).map(AttackOutcome::code);
            case CONFIDENCE -> oneOf(CONFIDENCES, value);
            case ATTACK -> oneOf(ATTACKS, value);
            case LANGUAGE ->
                Optional.of(value.strip().toLowerCase(Locale.ROOT)).filter(language -> !language.isEmpty());
            case SOURCE -> Optional.of(value.strip()).filter(name -> !name.isEmpty());
        };
        return code.orElseThrow(() -> new UnknownFacetValueException(dimension, value, allowed(dimension)));
    }

    private static Optional<String> oneOf(List<String> codes, String value) {
        return codes.stream().filter(code -> code.equalsIgnoreCase(value)).findFirst();
    }

    private static Optional<String> region(String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? Regions.find(value).map(Region::code)
                : Regions.find(value.substring(0, slash)).map(region -> region.code() + value.substring(slash));
    }

    private static String allowed(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "a code such as RU, RU-BEL or RU-BEL/Shebekino";
            case WEAPON -> oneOf(Stream.of(WeaponType.values()).map(WeaponType::code));
            case SIDE -> oneOf(Stream.of(Side.values()).map(Side::code));
            case DATE -> "a year, month or day such as 2024, 2024-05 or 2024-05-17";
            case OUTCOME -> oneOf(Stream.of(AttackOutcome.values()).map(AttackOutcome::code));
            case CONFIDENCE -> oneOf(CONFIDENCES.stream());
            case ATTACK -> oneOf(ATTACKS.stream());
            case LANGUAGE -> "a language code such as uk";
            case SOURCE -> "the name of a source as the facet lists it";
        };
    }

    private static String oneOf(Stream<String> codes) {
        return codes.collect(Collectors.joining(", ", "one of ", ""));
    }
}
