package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import kordon.article.RemovedText;

/** What cleaned lines make of an article: its paragraphs, and what was removed between them, in the order of the page. */
record BodyText(List<String> paragraphs, List<RemovedText> removed) {

    static BodyText of(List<Line> lines) {
        List<String> paragraphs = new ArrayList<>();
        List<RemovedText> removed = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (Line line : lines) {
            String rule = line.removedBy();
            if (!paragraph.isEmpty() && (rule != null || !line.follows())) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (rule != null) {
                removed.add(new RemovedText(line.text(), rule, paragraphs.size()));
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.text());
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return new BodyText(paragraphs, removed);
    }
}
