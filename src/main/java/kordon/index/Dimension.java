package kordon.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;

/**
 * The facet dimensions: the one list from which the writer, the searcher, the API and the page take their facets. Values
 * are codes of the codebook; in a hierarchy a value alone names its place in the tree ({@link #parent}).
 */
public enum Dimension {
    /** Country › region › place: {@code RU}, {@code RU-BEL}, {@code RU-BEL/Shebekino}. */
    REGION("Region") {
        @Override
        public Set<String> values(StrikeEvent event) {
            Region region = event.region().value();
            Set<String> values = new LinkedHashSet<>(List.of(region.country()));
            values.add(region.code());
            Mention<String> place = event.place();
            if (place != null && !place.value().isBlank()) {
                values.add(region.code() + "/" + place.value());
            }
            return values;
        }

        @Override
        public Optional<String> parent(String value) {
            int slash = value.indexOf('/');
            if (slash > 0) {
                return Optional.of(value.substring(0, slash));
            }
            return Regions.find(value).filter(region -> !region.isTopLevel()).map(Region::country);
        }
    },
    /** Weapon › subtype: {@code drone}, {@code drone/shahed}. */
    WEAPON("Weapon") {
        @Override
        public Set<String> values(StrikeEvent event) {
            Set<String> values = new LinkedHashSet<>();
            for (Mention<WeaponType> weapon : event.weapons()) {
                values.add(weapon.value().type().code());
                values.add(weapon.value().code());
            }
            return values;
        }

        @Override
        public Optional<String> parent(String value) {
            int slash = value.indexOf('/');
            return slash > 0 ? Optional.of(value.substring(0, slash)) : Optional.empty();
        }
    },
    /** The attacking side. */
    SIDE("Side") {
        @Override
        public Set<String> values(StrikeEvent event) {
            return Set.of(event.side().value().code());
        }

        @Override
        public Optional<String> parent(String value) {
            return Optional.empty();
        }
    },
    /** Year › month › day: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}. */
    DATE("Date") {
        @Override
        public Set<String> values(StrikeEvent event) {
            Mention<EventDate> date = event.date();
            if (date == null) {
                return Set.of();
            }
            List<String> values = new ArrayList<>(List.of(date.value().toString()));
            for (Optional<String> up = parent(values.getFirst()); up.isPresent(); up = parent(up.get())) {
                values.addFirst(up.get());
            }
            return new LinkedHashSet<>(values);
        }

        @Override
        public Optional<String> parent(String value) {
            int hyphen = value.lastIndexOf('-');
            return hyphen > 0 ? Optional.of(value.substring(0, hyphen)) : Optional.empty();
        }
    };

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The values of an event at every level, the upper before the lower; empty where the event has none. */
    public abstract Set<String> values(StrikeEvent event);

    /** The value one level up; empty for a value of the top level. */
    public abstract Optional<String> parent(String value);

    /** The name in the index, in the API's parameters and in its answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The dimension with a code. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }
}
