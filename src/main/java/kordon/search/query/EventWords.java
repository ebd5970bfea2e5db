package kordon.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.search.query.QueryNode.And;
import kordon.search.query.QueryNode.EventWord;
import kordon.search.query.QueryNode.Expanded;
import kordon.search.query.QueryNode.InField;
import kordon.search.query.QueryNode.Not;
import kordon.search.query.QueryNode.Or;
import kordon.search.query.QueryNode.Sequence;

/**
 * Takes the words that speak of events out of a query. They stand beside the others, so that all of them can be asked of
 * one event; within an OR or a parenthesis it would be open which event they speak of, so there they are refused.
 */
final class EventWords {
    private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<|=)?(\\d{1,9})");

    private final List<EventCondition> conditions = new ArrayList<>();

    /** The conditions found so far. */
    List<EventCondition> conditions() {
        return List.copyOf(conditions);
    }

    /** What is left of a query; empty where it speaks of events only. */
    Optional<QueryNode> takeFrom(QueryNode query) {
        return switch (query) {
            case EventWord word -> taken(word, false);
            case Not(EventWord word) -> taken(word, true);
            case Sequence(List<QueryNode> parts) -> {
                List<QueryNode> rest = rest(parts);
                yield rest.isEmpty() ? Optional.empty() : Optional.of(new Sequence(rest));
            }
            case And(List<QueryNode> parts) -> {
                List<QueryNode> rest = rest(parts);
                yield rest.isEmpty() ? Optional.empty() : Optional.of(new And(rest));
            }
            default -> {
                refuseWithin(query);
                yield Optional.of(query);
            }
        };
    }

    private List<QueryNode> rest(List<QueryNode> parts) {
        return parts.stream().flatMap(part -> takeFrom(part).stream()).toList();
    }

    private Optional<QueryNode> taken(EventWord word, boolean excluded) {
        conditions.add(condition(word, excluded));
        return Optional.empty();
    }

    private static void refuseWithin(QueryNode node) {
        List<QueryNode> parts = switch (node) {
            case EventWord word ->
                throw new QuerySyntaxException(
                        "\"%s:\" speaks of an event; it can stand beside other words, not in an OR or under a NOT that holds more."
                                .formatted(word.field()),
                        word.position());
            case Sequence sequence -> sequence.parts();
            case And and -> and.parts();
            case Or or -> or.parts();
            case Not not -> List.of(not.part());
            case InField inField -> List.of(inField.part());
            case Expanded expanded -> List.of(expanded.part());
            default -> List.of();
        };
        parts.forEach(EventWords::refuseWithin);
    }

    private static EventCondition condition(EventWord word, boolean excluded) {
        Optional<Dimension> dimension = Dimension.of(word.field());
        if (dimension.isPresent()) {
            Set<String> codes = new LinkedHashSet<>();
            for (String value : word.values()) {
                codes.addAll(FacetNames.codes(dimension.get(), value)
                        .orElseThrow(() -> new QuerySyntaxException(
                                "There is no %s \"%s\"; %s."
                                        .formatted(word.field(), value, FacetNames.allowed(dimension.get())),
                                word.position())));
            }
            return new EventCondition.HasValue(dimension.get(), Set.copyOf(codes), excluded);
        }
        EventNumber number = EventNumber.of(word.field()).orElseThrow();
        if (excluded || word.values().size() != 1) {
            throw new QuerySyntaxException(
                    "\"%s:\" takes one number and no NOT; turn the comparison round instead.".formatted(word.field()),
                    word.position());
        }
        return range(number, word);
    }

    private static EventCondition range(EventNumber number, EventWord word) {
        Matcher matcher = NUMBER.matcher(word.values().getFirst());
        if (!matcher.matches()) {
            throw new QuerySyntaxException(
                    "\"%s:\" takes a number, such as %s:5, %s:>5 or %s:<=5."
                            .formatted(word.field(), word.field(), word.field(), word.field()),
                    word.position());
        }
        long value = Long.parseLong(matcher.group(2));
        String comparison = matcher.group(1) == null ? "=" : matcher.group(1);
        return switch (comparison) {
            case ">" -> new EventCondition.HasNumber(number, value + 1, Long.MAX_VALUE);
            case ">=" -> new EventCondition.HasNumber(number, value, Long.MAX_VALUE);
            case "<" -> new EventCondition.HasNumber(number, Long.MIN_VALUE, value - 1);
            case "<=" -> new EventCondition.HasNumber(number, Long.MIN_VALUE, value);
            default -> new EventCondition.HasNumber(number, value, value);
        };
    }
}
