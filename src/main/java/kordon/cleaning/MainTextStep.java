package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the article in a dump of a whole page: the run of lines that holds most text for the fewest fragments (the
 * maximum-sum subarray, Bentley 1984, over {@link LineWeights}). What stands in sentences outside of it are comments,
 * teasers and notices. Pages that were scraped with care have few fragments, and what little weighs against their ends
 * leaves them as they are.
 */
final class MainTextStep implements Step {
    /** What must weigh against lines beside the best run for the article to end there. */
    private static final int SLACK = -45;

    /** A lead may stand above the run, parted from it by a date, names and buttons. */
    private static final int SLACK_ABOVE = -60;

    /** A run with less of the page's prose than this is one of many alike, and no article among other things. */
    private static final double LEAST_SHARE = 0.35;

    /** Words of a teaser. */
    private static final int TEASER = 20;

    /** The weight of a paragraph that stands beside another. */
    private static final int PARAGRAPH = 15;

    /** So many dates below a run are those of comments or other stories. */
    private static final int FEW_DATES = 3;

    @Override
    public List<Line> apply(List<Line> lines) {
        int[] weights = LineWeights.strict(lines);
        Run run = best(weights);
        if (run.prose(lines) <= LEAST_SHARE * new Run(0, lines.size()).prose(lines)
                && datesBelow(lines, run) < FEW_DATES) {
            weights = LineWeights.lenient(lines);
            run = best(weights);
        }
        run = new Run(forgiveAbove(weights, run.start()), forgiveBelow(weights, run.end()));
        List<Line> result = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            // Fragments above may be the title and the date, which are still to be found.
            boolean outside = i >= run.end() || i < run.start() && line.isProse();
            result.add(outside ? line.removed("outside") : line);
        }
        return result;
    }

    /** Lines from an index up to another. */
    private record Run(int start, int end) {
        /** Words of paragraphs beyond those that a teaser has as well. */
        int prose(List<Line> lines) {
            int words = 0;
            for (Line line : lines.subList(start, end)) {
                words += line.isProse() ? Math.max(0, line.shape().words() - TEASER) : 0;
            }
            return words;
        }
    }

    private static Run best(int[] weights) {
        Run run = new Run(0, weights.length);
        int best = 0;
        int sum = 0;
        int start = 0;
        for (int i = 0; i < weights.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += weights[i];
            if (sum > best) {
                best = sum;
                run = new Run(start, i + 1);
            }
        }
        return run;
    }

    private static int datesBelow(List<Line> lines, Run run) {
        int dates = 0;
        for (Line line : lines.subList(run.end(), lines.size())) {
            dates += !line.shape().isProse() && PageDates.isDateLine(line.text()) ? 1 : 0;
        }
        return dates;
    }

    /** The end of the page, or of the last stretch that little weighs against. */
    private static int forgiveBelow(int[] weights, int end) {
        int forgiven = end;
        int sum = 0;
        for (int i = end; i < weights.length && sum >= SLACK; i++) {
            sum += weights[i];
            if (weights[i] >= PARAGRAPH && sum >= SLACK) {
                forgiven = i + 1;
            }
        }
        return sum >= SLACK ? weights.length : forgiven;
    }

    private static int forgiveAbove(int[] weights, int start) {
        int forgiven = start;
        int sum = 0;
        for (int i = start - 1; i >= 0 && sum >= SLACK_ABOVE; i--) {
            sum += weights[i];
            if (weights[i] > 0 && sum >= SLACK_ABOVE) {
                forgiven = i;
            }
        }
        return forgiven;
    }
}
