package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text that the JSON-LD of a page declares as its article. Where it is whole, what the page shows above and below it
 * is no part of the article; where the page shows next to nothing of it, since scripts were to fill it in, it is the
 * article itself. A declared text that is only a beginning changes nothing.
 */
final class DeclaredBody {
    private static final int FEWEST_WORDS = 80;
    private static final int RUN = 4;

    /** The share of the declared text that must show on the page for the two to be the same. */
    private static final double SAME = 0.85;

    /** The share below which the page does not show it. */
    private static final double ABSENT = 0.3;

    private final String text;
    private final int words;
    private final Set<String> runs;

    private DeclaredBody(String text) {
        this.text = text;
        List<String> spans = WordSpans.of(text).words();
        this.words = spans.size();
        this.runs = runs(spans);
    }

    /** The lines of a page, with what is declared taken into account; null declares nothing. */
    static List<Line> apply(List<Line> lines, @Nullable String articleBody) {
        if (articleBody == null) {
            return lines;
        }
        boolean markup = articleBody.indexOf('<') >= 0;
        DeclaredBody declared =
                new DeclaredBody(markup ? Jsoup.parse(articleBody).wholeText() : articleBody);
        return declared.words < FEWEST_WORDS ? lines : declared.reconcile(lines);
    }

    private List<Line> reconcile(List<Line> lines) {
        int kept = 0;
        int shared = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isKept()) {
                kept += line.shape().words();
                if (share(line) >= 0.5) {
                    shared += line.shape().words();
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
        }
        if (shared >= words * SAME && shared * 2 >= kept) {
            return between(lines, first, last);
        }
        return shared <= words * ABSENT && kept * 2 <= words ? instead(lines) : lines;
    }

    private static List<Line> between(List<Line> lines, int first, int last) {
        List<Line> result = new ArrayList<>(lines);
        for (int i = 0; i < result.size(); i++) {
            if (i < first || i > last) {
                result.set(i, result.get(i).removed("outside"));
            }
        }
        return result;
    }

    private List<Line> instead(List<Line> lines) {
        List<Line> result = new ArrayList<>(LineSplitter.split(text));
        lines.forEach(line -> result.add(line.removed("outside")));
        return result;
    }

    private double share(Line line) {
        Set<String> own = runs(WordSpans.of(line.text()).words());
        int all = own.size();
        own.retainAll(runs);
        return all == 0 ? 0 : (double) own.size() / all;
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
