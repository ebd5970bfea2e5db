package kordon.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.index.Schema;
import kordon.search.Criteria;
import kordon.search.DayRange;
import kordon.search.Selection;
import kordon.search.query.EventCondition;
import org.jspecify.annotations.Nullable;

/**
 * What criteria ask of articles and of one and the same event of theirs, as filters. Counting drills sideways: the values of
 * a dimension are counted over what meets all but its own choice.
 *
 * @param conditions those that words of the query ask of events
 */
record CriteriaFilter(Criteria criteria, List<EventCondition> conditions) {

    /** Whether anything is chosen in a dimension. */
    boolean chooses(Dimension dimension) {
        return criteria.filters().containsKey(dimension);
    }

    /** What articles must meet whole, their events included; nothing is asked in one dimension. */
    ObjectNode ofArticles(@Nullable Dimension besides) {
        List<ObjectNode> filters = new ArrayList<>();
        if (!criteria.published().isAll()) {
            filters.add(Dsl.range(
                    Schema.PUBLISHED_DAY,
                    day(criteria.published().from()),
                    day(criteria.published().to())));
        }
        filters.addAll(chosen(false, besides));
        ofEvent(besides).ifPresent(event -> filters.add(Dsl.nested(event)));
        return filters.isEmpty() ? Dsl.matchAll() : Dsl.all(filters);
    }

    /** What one and the same event must meet, but in one dimension; empty where nothing is asked of events. */
    Optional<ObjectNode> ofEvent(@Nullable Dimension besides) {
        List<ObjectNode> filters = chosen(true, besides);
        DayRange days = criteria.days();
        if (days.to() != null) {
            filters.add(Dsl.range(Fields.ofEvent(Schema.FIRST_DAY), null, day(days.to())));
        }
        if (days.from() != null) {
            filters.add(Dsl.range(Fields.ofEvent(Schema.LAST_DAY), day(days.from()), null));
        }
        conditions.forEach(condition -> filters.add(filter(condition)));
        return filters.isEmpty() ? Optional.empty() : Optional.of(Dsl.all(filters));
    }

    private List<ObjectNode> chosen(boolean ofEvents, @Nullable Dimension besides) {
        List<ObjectNode> filters = new ArrayList<>();
        for (Map.Entry<Dimension, Selection> chosen : criteria.filters().entrySet()) {
            Dimension dimension = chosen.getKey();
            if (dimension.isOfEvents() == ofEvents && dimension != besides) {
                String field = field(dimension);
                Selection selection = chosen.getValue();
                if (!selection.included().isEmpty()) {
                    filters.add(Dsl.terms(field, selection.included()));
                }
                if (!selection.excluded().isEmpty()) {
                    filters.add(Dsl.not(Dsl.terms(field, selection.excluded())));
                }
            }
        }
        return filters;
    }

    /** The field that a choice in a dimension goes by: of the event, or of the article. */
    static String field(Dimension dimension) {
        String field = Schema.field(dimension);
        return dimension.isOfEvents() ? Fields.ofEvent(field) : field;
    }

    private static ObjectNode filter(EventCondition condition) {
        return switch (condition) {
            case EventCondition.HasValue(Dimension dimension, Set<String> values, boolean excluded) -> {
                ObjectNode has = Dsl.terms(field(dimension), values);
                yield excluded ? Dsl.not(has) : has;
            }
            case EventCondition.HasNumber(EventNumber number, long least, long most) ->
                Dsl.range(Fields.ofEvent(Schema.field(number)), least, most);
        };
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }
}
