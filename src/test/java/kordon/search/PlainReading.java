package kordon.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import kordon.index.Dimension;

/** Answers questions by reading every article: slow, and plain enough to be seen to be right. */
final class PlainReading {
    private final List<AnnotatedArticle> articles;

    PlainReading(List<AnnotatedArticle> articles) {
        this.articles = articles.stream()
                .sorted(Comparator.comparing(article -> article.article().id().value()))
                .toList();
    }

    /** An article that matches and those of its events that fit, by their number. */
    record Match(AnnotatedArticle article, List<Integer> events) {

        String id() {
            return article.article().id().value();
        }

        Stream<EventHit> eventHits() {
            return events.stream().map(number -> new EventHit(article, number));
        }
    }

    /** The articles that match, by id. */
    List<Match> matches(Criteria criteria) {
        return articles.stream()
                .filter(article -> hasWords(article.article(), criteria))
                .map(article -> new Match(article, fitting(article, criteria, null)))
                .filter(match -> fits(match.article(), criteria, null)
                        && (!asksOfEvents(criteria) || !match.events().isEmpty()))
                .toList();
    }

    private static List<Integer> fitting(AnnotatedArticle article, Criteria criteria, Dimension besides) {
        return IntStream.range(0, article.events().size())
                .filter(number -> fits(article.events().get(number), criteria, besides))
                .boxed()
                .toList();
    }

    /** The ids in the order of a sort; not of relevance. */
    List<String> inOrder(Criteria criteria, SearchRequest.Sort sort) {
        Comparator<Match> order = switch (sort) {
            case NEWEST ->
                Comparator.comparing(PlainReading::published, Comparator.nullsLast(Comparator.reverseOrder()));
            case OLDEST ->
                Comparator.comparing(PlainReading::published, Comparator.nullsLast(Comparator.naturalOrder()));
            default ->
                Comparator.comparing(
                                (Match match) -> match.eventHits()
                                        .map(hit -> toll(hit.event(), sort))
                                        .max(Arrays::compare)
                                        .orElse(NO_TOLL),
                                Arrays::compare)
                        .reversed();
        };
        return matches(criteria).stream().sorted(order).map(Match::id).toList();
    }

    private static Long published(Match match) {
        return match.article().article().published() == null
                ? null
                : match.article().article().published().epochSecond();
    }

    /** The ids of the events in the order of a sort; not of relevance. */
    List<String> eventsInOrder(Criteria criteria, SearchRequest.Sort sort) {
        Comparator<EventHit> order = switch (sort) {
            case NEWEST ->
                Comparator.comparing(
                        (EventHit hit) -> days(hit, EventDate::last, EventDate::first),
                        Comparator.nullsLast((one, other) -> Arrays.compare(other, one)));
            case OLDEST ->
                Comparator.comparing(
                        (EventHit hit) -> days(hit, EventDate::first, EventDate::last),
                        Comparator.nullsLast(Arrays::compare));
            default ->
                Comparator.comparing((EventHit hit) -> toll(hit.event(), sort), Arrays::compare)
                        .reversed();
        };
        return matches(criteria).stream()
                .flatMap(Match::eventHits)
                .sorted(order)
                .map(EventHit::id)
                .toList();
    }

    private static long[] days(
            EventHit hit, Function<EventDate, LocalDate> main, Function<EventDate, LocalDate> other) {
        Mention<EventDate> date = hit.event().date();
        return date == null
                ? null
                : new long[] {
                    main.apply(date.value()).toEpochDay(),
                    other.apply(date.value()).toEpochDay()
                };
    }

    private static final int[] NO_TOLL = {-1, -1};

    private static int[] toll(StrikeEvent event, SearchRequest.Sort sort) {
        if (sort == SearchRequest.Sort.DOWNED) {
            return event.downed() == null ? NO_TOLL : new int[] {event.downed().value(), or(event.launched(), 0)};
        }
        return event.killed() == null && event.injured() == null
                ? NO_TOLL
                : new int[] {or(event.killed(), 0), or(event.injured(), 0)};
    }

    private static int or(Mention<Integer> number, int otherwise) {
        return number == null ? otherwise : number.value();
    }

    /** The sources of the articles that match. */
    long sources(Criteria criteria) {
        return matches(criteria).stream()
                .map(match -> match.article().article().source())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** Articles by value of a dimension, each value as if it were the only choice there. */
    Map<String, Long> counts(Criteria criteria, Dimension dimension) {
        Map<String, Long> counts = new HashMap<>();
        boolean needsEvent = asksOfEvents(criteria.with(dimension, Selection.NOTHING)) || dimension.isOfEvents();
        for (AnnotatedArticle article : articles) {
            if (hasWords(article.article(), criteria) && fits(article, criteria, dimension)) {
                List<Integer> fitting = fitting(article, criteria, dimension);
                Set<String> values = new HashSet<>();
                if (!needsEvent || !fitting.isEmpty()) {
                    values.addAll(values(article, dimension));
                }
                fitting.forEach(number -> values.addAll(values(article.events().get(number), dimension)));
                values.forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts;
    }

    /** Events by the beginning of their bucket; under "" those without a day, under "coarser" those less exact. */
    Map<String, Long> eventsBy(Criteria criteria, Function<LocalDate, LocalDate> bucket, boolean months) {
        Map<String, Long> counts = new TreeMap<>();
        matches(criteria).stream().flatMap(Match::eventHits).forEach(hit -> {
            Mention<EventDate> date = hit.event().date();
            int length = date == null ? 0 : date.value().toString().length();
            String key = length == 0
                    ? ""
                    : length == 10 || length == 7 && months
                            ? bucket.apply(date.value().first()).toString()
                            : "coarser";
            counts.merge(key, 1L, Long::sum);
        });
        return counts;
    }

    /** Articles by the beginning of their bucket; under "" those without a day. */
    Map<String, Long> articlesBy(Criteria criteria, Function<LocalDate, LocalDate> bucket) {
        Map<String, Long> counts = new TreeMap<>();
        matches(criteria).stream()
                .map(Match::article)
                .map(AnnotatedArticle::article)
                .forEach(article -> counts.merge(
                        article.published() == null
                                ? ""
                                : bucket.apply(article.published().day()).toString(),
                        1L,
                        Long::sum));
        return counts;
    }

    private static boolean hasWords(Article article, Criteria criteria) {
        if (criteria.query().isEmpty()) {
            return true;
        }
        Set<String> own = new HashSet<>(Arrays.asList((article.title() + " " + article.body()).split("\\W+")));
        List<String> words = List.of(criteria.query().split(" "));
        List<String> wanted =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        List<String> unwanted = words.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.substring(1))
                .toList();
        return unwanted.stream().noneMatch(own::contains)
                && (criteria.match() == Criteria.Match.ALL
                        ? own.containsAll(wanted)
                        : wanted.isEmpty() || wanted.stream().anyMatch(own::contains));
    }

    private static boolean asksOfEvents(Criteria criteria) {
        return criteria.filters().keySet().stream().anyMatch(Dimension::isOfEvents)
                || !criteria.days().isAll();
    }

    private static boolean fits(AnnotatedArticle article, Criteria criteria, Dimension besides) {
        LocalDate day = article.article().published() == null
                ? null
                : article.article().published().day();
        return (criteria.published().isAll() || day != null && overlaps(day, day, criteria.published()))
                && criteria.filters().entrySet().stream()
                        .filter(filter ->
                                filter.getKey() != besides && !filter.getKey().isOfEvents())
                        .allMatch(filter -> fits(values(article, filter.getKey()), filter.getValue()));
    }

    private static boolean fits(StrikeEvent event, Criteria criteria, Dimension besides) {
        EventDate date = event.date() == null ? null : event.date().value();
        return (criteria.days().isAll() || date != null && overlaps(date.first(), date.last(), criteria.days()))
                && criteria.filters().entrySet().stream()
                        .filter(filter ->
                                filter.getKey() != besides && filter.getKey().isOfEvents())
                        .allMatch(filter -> fits(values(event, filter.getKey()), filter.getValue()));
    }

    private static boolean fits(Set<String> values, Selection selection) {
        return (selection.included().isEmpty() || selection.included().stream().anyMatch(values::contains))
                && selection.excluded().stream().noneMatch(values::contains);
    }

    private static boolean overlaps(LocalDate first, LocalDate last, DayRange days) {
        return (days.from() == null || !last.isBefore(days.from())) && (days.to() == null || !first.isAfter(days.to()));
    }

    private static Set<String> values(AnnotatedArticle article, Dimension dimension) {
        return switch (dimension) {
            case ATTACK -> Set.of(article.events().isEmpty() ? "none" : "reported");
            case LANGUAGE -> Set.of(article.article().language().toLowerCase(Locale.ROOT));
            case SOURCE ->
                article.article().source() == null
                        ? Set.of()
                        : Set.of(article.article().source());
            default -> Set.of();
        };
    }

    private static Set<String> values(StrikeEvent event, Dimension dimension) {
        List<String> values = new ArrayList<>();
        switch (dimension) {
            case REGION -> {
                String code = event.region().value().code();
                values.add(code.substring(0, 2));
                values.add(code);
                if (event.place() != null) {
                    values.add(code + "/" + event.place().value());
                }
            }
            case WEAPON ->
                event.weapons().forEach(mention -> {
                    WeaponType weapon = mention.value();
                    values.add(weapon.code());
                    values.add(weapon.code().split("/")[0]);
                });
            case SIDE -> values.add(event.side().value().code());
            case DATE -> {
                if (event.date() != null) {
                    String date = event.date().value().toString();
                    for (int length = 4; length <= date.length(); length += 3) {
                        values.add(date.substring(0, length));
                    }
                }
            }
            case OUTCOME -> values.add(event.outcome().value().code());
            case CONFIDENCE -> values.add(event.confidence().code());
            case ATTACK, LANGUAGE, SOURCE -> {}
        }
        return new HashSet<>(values);
    }
}
