package kordon.evaluation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** The running count behind {@link FactScores}. */
final class FactCount {
    private final Map<LabelledArticle.Fact, Score> facts = new EnumMap<>(LabelledArticle.Fact.class);
    private final List<FactScores.Miss> misses = new ArrayList<>();
    private Score events = Score.NONE;
    private int articles;
    private int allRight;
    private int numbersRight;
    private int numbers;
    private int withoutAttack;
    private int falseAlarms;

    void add(LabelledArticle labels, AnnotatedArticle found) {
        articles++;
        boolean right = true;
        for (LabelledArticle.Fact fact : LabelledArticle.Fact.values()) {
            right &= add(labels, fact, values(fact, found.events()));
        }
        allRight += right ? 1 : 0;
        if (labels.listsEvents()) {
            addEvents(labels, found.events());
        }
        LabelledArticle.Expected regions = labels.expected().get(LabelledArticle.Fact.REGIONS);
        if (regions.required().isEmpty()) {
            withoutAttack++;
            falseAlarms += found.events().stream()
                            .allMatch(event -> regions.optional()
                                    .contains(event.region().value().code()))
                    ? 0
                    : 1;
        }
    }

    FactScores scores() {
        Map<LabelledArticle.Fact, Score> all = new EnumMap<>(LabelledArticle.Fact.class);
        for (LabelledArticle.Fact fact : LabelledArticle.Fact.values()) {
            all.put(fact, facts.getOrDefault(fact, Score.NONE));
        }
        return new FactScores(
                articles,
                all,
                allRight,
                events,
                numbersRight,
                numbers,
                withoutAttack,
                falseAlarms,
                List.copyOf(misses));
    }

    private boolean add(LabelledArticle labels, LabelledArticle.Fact fact, Set<String> found) {
        LabelledArticle.Expected expected = labels.expected().get(fact);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (String value : found) {
            if (expected.required().contains(value)) {
                right++;
            } else if (!expected.optional().contains(value)) {
                wrong++;
                misses.add(new FactScores.Miss(labels.id(), fact.key(), "wrong", value));
            }
        }
        for (String value : new TreeSet<>(expected.required())) {
            if (!found.contains(value)) {
                missed++;
                misses.add(new FactScores.Miss(labels.id(), fact.key(), "missed", value));
            }
        }
        facts.merge(fact, new Score(right, wrong, missed), Score::plus);
        return wrong + missed == 0;
    }

    private static Set<String> values(LabelledArticle.Fact fact, List<StrikeEvent> events) {
        return events.stream()
                .flatMap(event -> switch (fact) {
                    case REGIONS ->
                        java.util.stream.Stream.of(event.region().value().code());
                    case SIDES ->
                        java.util.stream.Stream.of(event.side().value().code());
                    case DATES ->
                        Optional.ofNullable(event.date())
                                .map(date -> date.value().toString())
                                .stream();
                    case WEAPONS ->
                        event.weapons().stream()
                                .map(weapon -> weapon.value().type().code());
                    case SUBTYPES ->
                        event.weapons().stream()
                                .map(Mention::value)
                                .filter(WeaponType::isSubtype)
                                .map(WeaponType::code);
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addEvents(LabelledArticle labels, List<StrikeEvent> found) {
        List<StrikeEvent> open = new ArrayList<>(found);
        int right = 0;
        for (LabelledArticle.Event label : labels.events()) {
            StrikeEvent best = best(label, open);
            if (best == null) {
                misses.add(new FactScores.Miss(labels.id(), "event", "missed", label.toString()));
                continue;
            }
            open.remove(best);
            right++;
            number(labels.id(), "killed", label.killed(), best.killed(), label);
            number(labels.id(), "injured", label.injured(), best.injured(), label);
            number(labels.id(), "launched", label.launched(), best.launched(), label);
            number(labels.id(), "downed", label.downed(), best.downed(), label);
        }
        LabelledArticle.Expected optional = labels.expected().get(LabelledArticle.Fact.REGIONS);
        open.removeIf(
                event -> optional.optional().contains(event.region().value().code()));
        for (StrikeEvent event : open) {
            misses.add(new FactScores.Miss(labels.id(), "event", "wrong", describe(event)));
        }
        events = events.plus(new Score(right, open.size(), labels.events().size() - right));
    }

    /** Of the events that agree with the label, the one with most numbers in common. */
    private static @Nullable StrikeEvent best(LabelledArticle.Event label, List<StrikeEvent> open) {
        StrikeEvent best = null;
        int most = -1;
        for (StrikeEvent event : open) {
            int agreeing = agreeing(label, event);
            if (agrees(label, event) && agreeing > most) {
                best = event;
                most = agreeing;
            }
        }
        return best;
    }

    private static int agreeing(LabelledArticle.Event label, StrikeEvent event) {
        int count = Objects.equals(label.killed(), value(event.killed())) ? 1 : 0;
        count += Objects.equals(label.injured(), value(event.injured())) ? 1 : 0;
        count += Objects.equals(label.launched(), value(event.launched())) ? 1 : 0;
        return count + (Objects.equals(label.downed(), value(event.downed())) ? 1 : 0);
    }

    private static boolean agrees(LabelledArticle.Event label, StrikeEvent event) {
        boolean weapon = event.weapons().stream()
                .anyMatch(found -> label.weapons().contains(found.value().type().code())
                        || label.weapons().contains(found.value().code()));
        return label.region().equals(event.region().value().code())
                && label.side().equals(event.side().value().code())
                && weapon
                && sameDay(label.date(), event.date());
    }

    /** Within a day; a month or year agrees with what lies in it; where one gives no date, there is nothing to differ. */
    private static boolean sameDay(@Nullable String label, @Nullable Mention<EventDate> found) {
        if (label == null || found == null) {
            return true;
        }
        EventDate date = found.value();
        return EventDate.parse(label)
                .map(expected -> !date.first().isAfter(expected.last().plus(1, ChronoUnit.DAYS))
                        && !expected.first().isAfter(date.last().plus(1, ChronoUnit.DAYS)))
                .orElse(false);
    }

    private void number(
            String article,
            String kind,
            @Nullable Integer label,
            @Nullable Mention<Integer> found,
            LabelledArticle.Event event) {
        Integer value = value(found);
        if (label == null && value == null) {
            return;
        }
        numbers++;
        if (Objects.equals(label, value)) {
            numbersRight++;
        } else {
            misses.add(new FactScores.Miss(
                    article,
                    "number",
                    label == null ? "wrong" : "missed",
                    kind + " " + label + " found " + value + " in " + event.region() + " " + event.date()));
        }
    }

    private static @Nullable Integer value(@Nullable Mention<Integer> mention) {
        return mention == null ? null : mention.value();
    }

    private static String describe(StrikeEvent event) {
        return "%s %s %s %s"
                .formatted(
                        event.region().value().code(),
                        event.side().value().code(),
                        event.weapons().stream()
                                .map(weapon -> weapon.value().code())
                                .toList(),
                        event.date() == null ? "undated" : event.date().value());
    }
}
