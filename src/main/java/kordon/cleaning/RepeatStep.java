package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.article.RawPage;

/**
 * Removes what the page says twice: the title above the text and below pictures, a line that stood before, a caption that
 * only repeats a sentence.
 */
final class RepeatStep implements Step {
    /** Shorter lines may well recur in an article: a cry, a refrain, an item of a list. */
    private static final int FEWEST_WORDS = 4;

    /** Recipes, tables and timelines of HTML pages repeat labels, which there is markup enough to tell from noise. */
    private static final int FEWEST_WORDS_IN_HTML = 15;

    /** What may follow the title in a line that still only repeats it: a credit, a name. */
    private static final int MORE_THAN_TITLE = 40;

    /** What may stand around the title in a line of crumbs or buttons. */
    private static final int FRAME = 80;

    private final String title;
    private final int fewestWords;

    RepeatStep(String title, RawPage.Form form) {
        this.title = Letters.of(title);
        this.fewestWords = form == RawPage.Form.HTML ? FEWEST_WORDS_IN_HTML : FEWEST_WORDS;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        Set<String> seen = new HashSet<>();
        StringBuilder sentences = new StringBuilder();
        for (Line line : lines) {
            if (line.isProse()) {
                sentences.append('\n').append(line.letters()).append('\n');
            }
        }
        for (Line line : lines) {
            String letters = line.isKept() ? line.letters() : "";
            if (!line.isKept() || letters.isEmpty()) {
                result.add(line);
            } else if (isTitle(line)) {
                result.add(line.removed("title"));
            } else if (line.shape().words() < fewestWords) {
                result.add(line);
            } else {
                boolean repeatsSentence = !line.isProse() && sentences.indexOf(letters) >= 0;
                result.add(repeatsSentence || !seen.add(letters) ? line.removed("repeated") : line);
            }
        }
        return result;
    }

    /** The title with little more; in a line that is no sentence, the title anywhere or the better part of it. */
    private boolean isTitle(Line line) {
        String letters = line.letters();
        if (title.isEmpty()) {
            return false;
        }
        int more = letters.length() - title.length();
        if (letters.startsWith(title) && more <= (title.length() > MORE_THAN_TITLE ? MORE_THAN_TITLE : 0)) {
            return true;
        }
        return !line.shape().ended()
                && (title.length() > MORE_THAN_TITLE && more <= FRAME && letters.contains(title)
                        || letters.length() > MORE_THAN_TITLE && title.startsWith(letters));
    }
}
