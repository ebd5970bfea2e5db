package kordon.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kordon.index.Dimension;
import kordon.search.Criteria;
import kordon.search.DayRange;
import kordon.search.Selection;
import kordon.search.View;
import kordon.search.query.QueryWords;
import kordon.search.query.QueryWords.Stretch;
import org.jspecify.annotations.Nullable;

/** Looks for questions near one that finds nothing. Whatever it offers has been asked, and found something. */
public final class Rescuer {
    private static final int MOST_PARTS = 8;
    private static final int MOST_TRIED = 12;

    /** Each is asked for; a longer query is no slip of the hand. */
    private static final int MOST_WORDS = 32;

    private final View view;
    private final Counting counting;
    private final Corrections corrections;

    /** How many articles, or events of them, meet criteria. */
    public interface Counting {
        long total(Criteria criteria, View view) throws IOException;
    }

    /**
     * For questions that found nothing.
     *
     * @param view what was asked for and not found
     */
    public Rescuer(View view, Counting counting, Corrections corrections) {
        this.view = view;
        this.counting = counting;
        this.corrections = corrections;
    }

    /** What to ask instead of a request that finds nothing. */
    public Rescue rescue(Criteria request) throws IOException {
        return new Rescue(corrected(request), relaxed(request));
    }

    private Rescue.@Nullable Correction corrected(Criteria request) throws IOException {
        List<Stretch> unknown = new ArrayList<>();
        List<List<String>> candidates = new ArrayList<>();
        List<Stretch> words = QueryWords.words(request.query());
        if (words.size() > MOST_WORDS) {
            return null;
        }
        for (Stretch word : words) {
            if (unknown.size() < MOST_PARTS && counting.total(Criteria.of(word.text()), View.ARTICLES) == 0) {
                List<String> known = corrections.of(word.text());
                if (known.isEmpty()) {
                    return null;
                }
                unknown.add(word);
                candidates.add(known);
            }
        }
        int tried = 0;
        for (List<String> choice : choices(candidates)) {
            String query = replaced(request.query(), unknown, choice);
            long total = counting.total(asking(request, query), view);
            if (total > 0) {
                return new Rescue.Correction(query, total);
            }
            if (++tried == MOST_TRIED) {
                break;
            }
        }
        return null;
    }

    /** Every choice of one from each list, the likeliest first; none from no lists. */
    private static List<List<String>> choices(List<List<String>> lists) {
        List<List<Integer>> ranks = new ArrayList<>();
        if (!lists.isEmpty()) {
            ranks.add(List.of());
        }
        for (List<String> list : lists) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> each : ranks) {
                for (int i = 0; i < list.size(); i++) {
                    longer.add(Stream.concat(each.stream(), Stream.of(i)).toList());
                }
            }
            longer.sort(Comparator.comparingInt(
                    each -> each.stream().mapToInt(Integer::intValue).sum()));
            ranks = longer.subList(0, Math.min(longer.size(), MOST_TRIED));
        }
        return ranks.stream()
                .map(each -> {
                    List<String> words = new ArrayList<>();
                    for (int i = 0; i < each.size(); i++) {
                        words.add(lists.get(i).get(each.get(i)));
                    }
                    return words;
                })
                .toList();
    }

    private static String replaced(String query, List<Stretch> words, List<String> by) {
        String replaced = query;
        for (int i = words.size() - 1; i >= 0; i--) {
            replaced = words.get(i).replacedIn(replaced, by.get(i));
        }
        return replaced;
    }

    private List<Rescue.Relaxation> relaxed(Criteria request) throws IOException {
        List<Rescue.Relaxation> relaxed = new ArrayList<>();
        for (Map.Entry<Dimension, Selection> filter : request.filters().entrySet()) {
            Selection selection = filter.getValue();
            List<String> values = Stream.concat(
                            selection.included().stream().sorted(),
                            selection.excluded().stream().sorted().map(value -> "!" + value))
                    .toList();
            add(relaxed, filter.getKey().code(), values, request.with(filter.getKey(), Selection.NOTHING));
        }
        if (!request.days().isAll()) {
            add(relaxed, "days", days(request.days()), request.on(DayRange.ALL));
        }
        if (!request.published().isAll()) {
            add(relaxed, "published", days(request.published()), request.publishedOn(DayRange.ALL));
        }
        List<Stretch> parts = QueryWords.parts(request.query());
        int tried = parts.size() > MOST_WORDS ? 0 : Math.min(parts.size(), MOST_PARTS);
        for (Stretch part : parts.subList(0, tried)) {
            String rest = part.replacedIn(request.query(), "").strip();
            add(relaxed, "q", List.of(part.text()), asking(request, rest));
        }
        if (parts.isEmpty() && !request.query().isBlank()) {
            add(relaxed, "q", List.of(request.query().strip()), asking(request, ""));
        }
        relaxed.sort(Comparator.comparingLong(Rescue.Relaxation::total).reversed());
        return relaxed;
    }

    private void add(List<Rescue.Relaxation> relaxed, String parameter, List<String> values, Criteria request)
            throws IOException {
        long total = counting.total(request, view);
        boolean asksNothing = request.query().isBlank()
                && request.filters().isEmpty()
                && request.days().isAll()
                && request.published().isAll();
        if (total > 0 && !asksNothing) {
            relaxed.add(new Rescue.Relaxation(parameter, values, request.query(), total));
        }
    }

    private static List<String> days(DayRange range) {
        return Stream.of(range.from(), range.to())
                .map(day -> Objects.toString(day, ""))
                .toList();
    }

    private static Criteria asking(Criteria request, String query) {
        return new Criteria(query, request.match(), request.filters(), request.days(), request.published());
    }
}
