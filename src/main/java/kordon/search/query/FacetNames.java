package kordon.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** From what people write behind {@code region:} or {@code weapon:} to codes: the code itself, or a name. */
final class FacetNames {
    private FacetNames() {}

    /** The codes that a word stands for ("Kyiv" is a city and an oblast); empty where it stands for none. */
    static Optional<Set<String>> codes(Dimension dimension, String word) {
        Set<String> codes = switch (dimension) {
            case REGION -> regions(word);
            case WEAPON ->
                Arrays.stream(WeaponType.values())
                        .filter(weapon -> weapon.code().equalsIgnoreCase(word)
                                || weapon.code().endsWith("/" + word.toLowerCase(Locale.ROOT)))
                        .map(WeaponType::code)
                        .collect(Collectors.toSet());
            case SIDE -> Side.of(word).map(Side::code).stream().collect(Collectors.toSet());
            case DATE -> EventDate.parse(word).map(EventDate::toString).stream().collect(Collectors.toSet());
            case OUTCOME ->
                AttackOutcome.of(word).map(AttackOutcome::code).stream().collect(Collectors.toSet());
            case CONFIDENCE ->
                Arrays.stream(Confidence.values())
                        .map(Confidence::code)
                        .filter(code -> code.equalsIgnoreCase(word))
                        .collect(Collectors.toSet());
            case ATTACK, LANGUAGE, SOURCE -> throw new IllegalArgumentException(dimension + " is not of events");
        };
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    /** What a dimension takes, for messages. */
    static String allowed(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "it takes a code or a name, such as RU-BEL, belgorod or \"Kyiv Oblast\"";
            case WEAPON -> "it takes " + list(Stream.of(WeaponType.values()).map(WeaponType::code));
            case SIDE -> "it takes " + list(Stream.of(Side.values()).map(Side::code));
            case DATE -> "it takes a year, month or day, such as 2024, 2024-05 or 2024-05-17";
            case OUTCOME -> "it takes " + list(Stream.of(AttackOutcome.values()).map(AttackOutcome::code));
            case CONFIDENCE -> "it takes " + list(Stream.of(Confidence.values()).map(Confidence::code));
            case ATTACK, LANGUAGE, SOURCE -> throw new IllegalArgumentException(dimension + " is not of events");
        };
    }

    private static Set<String> regions(String word) {
        int slash = word.indexOf('/');
        if (slash > 0) {
            return Regions.find(word.substring(0, slash)).map(region -> region.code() + word.substring(slash)).stream()
                    .collect(Collectors.toSet());
        }
        return Regions.find(word)
                .map(region -> Set.of(region.code()))
                .orElseGet(() -> Regions.all().stream()
                        .filter(region -> isNamed(region, word))
                        .map(Region::code)
                        .collect(Collectors.toSet()));
    }

    private static boolean isNamed(Region region, String word) {
        return Stream.concat(Stream.of(region.nameEn(), region.nameUk(), region.nameRu()), region.aliases().stream())
                .anyMatch(name -> name.equalsIgnoreCase(word)
                        || Synonyms.withoutKind(name).equalsIgnoreCase(word));
    }

    private static String list(Stream<String> codes) {
        return codes.collect(Collectors.joining(", "));
    }
}
