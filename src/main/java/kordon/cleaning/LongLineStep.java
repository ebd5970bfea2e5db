package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes very long lines apart at their sentences, so that what is said of a line in later steps is said of a sentence:
 * scrapers that make all white space single spaces leave a page on one line. {@link BodyText} puts together what is kept.
 */
final class LongLineStep implements Step {
    /** The words and sentences of a line that is more than a paragraph. */
    private static final int FEWEST_WORDS = 150;

    private static final int FEWEST_STOPS = 5;

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.shape().words() < FEWEST_WORDS || line.shape().stops() < FEWEST_STOPS) {
                result.add(line);
            } else {
                takeApart(line, result);
            }
        }
        return result;
    }

    private static void takeApart(Line line, List<Line> result) {
        boolean first = true;
        for (Sentences.Piece piece : Sentences.of(line.text())) {
            Line sentence = Line.of(line.text().substring(piece.start(), piece.end()), line.kind());
            result.add(first ? sentence : sentence.following());
            first = false;
        }
    }
}
