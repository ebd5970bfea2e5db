package kordon.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;

/**
 * The facet dimensions: the one list from which the writer, the searcher, the API and the page take their facets. Values
 * are codes of the codebook; in a hierarchy a value alone names its place in the tree ({@link #parent}).
 *
 * <p>A dimension is of events or of articles. All chosen values of events must be met by one and the same event; those of
 * articles are met by the article, and so by each of its events.
 */
public enum Dimension {
    /** Country › region › place: {@code RU}, {@code RU-BEL}, {@code RU-BEL/Shebekino}. */
    REGION("Region", ofEvents(Dimension::regions), Dimension::aboveRegion),
    /** Weapon › subtype: {@code drone}, {@code drone/shahed}. */
    WEAPON("Weapon", ofEvents(Dimension::weapons), value -> before(value, '/')),
    /** The attacking side. */
    SIDE("Side", ofEvents(event -> Set.of(event.side().value().code())), value -> ""),
    /** Year › month › day: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}. */
    DATE("Date", ofEvents(Dimension::dates), value -> before(value, '-')),
    /** What became of the attack. */
    OUTCOME("Outcome", ofEvents(event -> Set.of(event.outcome().value().code())), value -> ""),
    /** How sure the extraction is of the event. */
    CONFIDENCE("Confidence", ofEvents(event -> Set.of(event.confidence().code())), value -> ""),
    /** Whether the article reports an attack at all: {@code reported} or {@code none}. */
    ATTACK("Attack", ofArticles(article -> Set.of(article.events().isEmpty() ? "none" : "reported")), value -> ""),
    /** The article's language, in lower case. */
    LANGUAGE(
            "Language",
            ofArticles(article -> Set.of(article.article().language().toLowerCase(Locale.ROOT))),
            v -> ""),
    /** The article's source, as it is written; an article that names none has no value. */
    SOURCE("Source", ofArticles(Dimension::sources), value -> "");

    private final String label;
    private final Reading reading;
    private final UnaryOperator<String> above;

    /** Where a dimension's values come from; those of an article as a whole are its own, or the union of its events'. */
    private record Reading(
            boolean events,
            Function<StrikeEvent, Set<String>> ofEvent,
            Function<AnnotatedArticle, Set<String>> ofArticle) {}

    Dimension(String label, Reading reading, UnaryOperator<String> above) {
        this.label = label;
        this.reading = reading;
        this.above = above;
    }

    /** Whether its values are those of events; otherwise they are the article's own. */
    public boolean isOfEvents() {
        return reading.events;
    }

    /** The values of an event at every level, the upper before the lower; none in a dimension of articles. */
    public Set<String> values(StrikeEvent event) {
        return reading.ofEvent.apply(event);
    }

    /** The values of an article at every level: its own, or in a dimension of events those of all its events. */
    public Set<String> values(AnnotatedArticle article) {
        return reading.ofArticle.apply(article);
    }

    /** The value one level up; empty for a value of the top level. */
    public Optional<String> parent(String value) {
        String up = above.apply(value);
        return up.isEmpty() ? Optional.empty() : Optional.of(up);
    }

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

    private static Reading ofEvents(Function<StrikeEvent, Set<String>> values) {
        return new Reading(true, values, article -> {
            Set<String> union = new LinkedHashSet<>();
            article.events().forEach(event -> union.addAll(values.apply(event)));
            return union;
        });
    }

    private static Reading ofArticles(Function<AnnotatedArticle, Set<String>> values) {
        return new Reading(false, event -> Set.of(), values);
    }

    private static Set<String> regions(StrikeEvent event) {
        Region region = event.region().value();
        Set<String> values = new LinkedHashSet<>(List.of(region.country()));
        values.add(region.code());
        Mention<String> place = event.place();
        if (place != null && !place.value().isBlank()) {
            values.add(region.code() + "/" + place.value());
        }
        return values;
    }

    private static String aboveRegion(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                ? value.substring(0, slash)
                : Regions.find(value)
                        .filter(region -> !region.isTopLevel())
                        .map(Region::country)
                        .orElse("");
    }

    private static Set<String> weapons(StrikeEvent event) {
        Set<String> values = new LinkedHashSet<>();
        for (Mention<WeaponType> weapon : event.weapons()) {
            values.add(weapon.value().type().code());
            values.add(weapon.value().code());
        }
        return values;
    }

    private static Set<String> dates(StrikeEvent event) {
        Mention<EventDate> date = event.date();
        if (date == null) {
            return Set.of();
        }
        List<String> values = new ArrayList<>();
        for (String value = date.value().toString(); !value.isEmpty(); value = before(value, '-')) {
            values.addFirst(value);
        }
        return new LinkedHashSet<>(values);
    }

    private static Set<String> sources(AnnotatedArticle article) {
        String source = article.article().source();
        return source == null || source.isBlank() ? Set.of() : Set.of(source);
    }

    private static String before(String value, char separator) {
        int at = value.lastIndexOf(separator);
        return at > 0 ? value.substring(0, at) : "";
    }
}
