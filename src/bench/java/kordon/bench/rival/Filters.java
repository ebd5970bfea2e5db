package kordon.bench.rival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kordon.bench.Request;
import kordon.index.Dimension;
import kordon.search.DayRange;
import kordon.search.Selection;
import org.jspecify.annotations.Nullable;

/** What a request asks beside its words, as conditions on an event or on the article itself. */
record Filters(List<Chosen> chosen, DayRange days) {

    /** The choice in one dimension. */
    record Chosen(Dimension dimension, Selection selection) {}

    static Filters of(Request request) {
        List<Chosen> chosen = new ArrayList<>();
        request.criteria().filters().forEach((dimension, selection) -> chosen.add(new Chosen(dimension, selection)));
        return new Filters(chosen, request.criteria().days());
    }

    /** The same without what is chosen in one dimension: what its counts go by. */
    Filters without(Dimension dimension) {
        return new Filters(
                chosen.stream().filter(each -> each.dimension() != dimension).toList(), days);
    }

    /** The same for any day: what a time line goes by. */
    Filters onAnyDay() {
        return new Filters(without(Dimension.DATE).chosen, DayRange.ALL);
    }

    List<Chosen> ofEvents() {
        return chosen.stream().filter(each -> each.dimension().isOfEvents()).toList();
    }

    List<Chosen> ofArticles() {
        return chosen.stream().filter(each -> !each.dimension().isOfEvents()).toList();
    }

    boolean askOfEvents() {
        return !ofEvents().isEmpty() || !days.isAll();
    }

    @Nullable
    LocalDate from() {
        return days.from();
    }

    @Nullable
    LocalDate to() {
        return days.to();
    }
}
