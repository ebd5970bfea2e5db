package kordon.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.Article;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import kordon.index.Dimension;

/** Answers requests by reading every article: slow, and plain enough to be seen to be right. */
final class PlainReading {
    private final List<AnnotatedArticle> articles;

    PlainReading(List<AnnotatedArticle> articles) {
        this.articles = articles;
    }

    /** The ids that match, in no order. */
    List<String> hits(SearchRequest request) {
        return articles.stream()
                .filter(article -> hasWords(article.article(), request))
                .filter(article -> !hasEventFilter(request)
                        || article.events().stream().anyMatch(event -> fits(event, request, null)))
                .map(article -> article.article().id().value())
                .sorted()
                .toList();
    }

    /** The ids in the order of publication. */
    List<String> inOrder(SearchRequest request) {
        Set<String> hits = new HashSet<>(hits(request));
        Comparator<Long> byTime =
                request.sort() == SearchRequest.Sort.NEWEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Article> order = Comparator.comparing(
                        (Article article) -> epochSecond(article.published()), Comparator.nullsLast(byTime))
                .thenComparing(article -> article.id().value());
        return articles.stream()
                .map(AnnotatedArticle::article)
                .filter(article -> hits.contains(article.id().value()))
                .sorted(order)
                .map(article -> article.id().value())
                .toList();
    }

    private static Long epochSecond(Published published) {
        return published == null ? null : published.epochSecond();
    }

    /** Articles by value of a dimension. */
    Map<String, Long> counts(SearchRequest request, Dimension dimension) {
        Map<String, Long> counts = new HashMap<>();
        for (AnnotatedArticle article : articles) {
            if (hasWords(article.article(), request)) {
                Set<String> values = new HashSet<>();
                article.events().stream()
                        .filter(event -> fits(event, request, dimension))
                        .forEach(event -> values.addAll(values(event, dimension)));
                values.forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts;
    }

    private static boolean hasWords(Article article, SearchRequest request) {
        if (request.query().isEmpty()) {
            return true;
        }
        Set<String> own = new HashSet<>(Arrays.asList((article.title() + " " + article.body()).split("\\W+")));
        List<String> words = List.of(request.query().split(" "));
        List<String> wanted =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        List<String> unwanted = words.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.substring(1))
                .toList();
        return unwanted.stream().noneMatch(own::contains)
                && (request.match() == SearchRequest.Match.ALL
                        ? own.containsAll(wanted)
                        : wanted.isEmpty() || wanted.stream().anyMatch(own::contains));
    }

    private static boolean hasEventFilter(SearchRequest request) {
        return !request.filters().isEmpty() || request.from() != null || request.to() != null;
    }

    private static boolean fits(StrikeEvent event, SearchRequest request, Dimension besides) {
        return overlaps(event, request.from(), request.to())
                && request.filters().entrySet().stream()
                        .filter(filter -> filter.getKey() != besides)
                        .allMatch(filter -> fits(values(event, filter.getKey()), filter.getValue()));
    }

    private static boolean fits(Set<String> values, Selection selection) {
        return (selection.included().isEmpty() || selection.included().stream().anyMatch(values::contains))
                && selection.excluded().stream().noneMatch(values::contains);
    }

    private static boolean overlaps(StrikeEvent event, LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return true;
        }
        if (event.date() == null) {
            return false;
        }
        EventDate date = event.date().value();
        return (from == null || !date.last().isBefore(from))
                && (to == null || !date.first().isAfter(to));
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
        }
        return new HashSet<>(values);
    }
}
