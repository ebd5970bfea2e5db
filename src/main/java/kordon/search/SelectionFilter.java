package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.index.Dimension;
import org.apache.lucene.index.LeafReaderContext;

/** The chosen values of the dimensions of events, or of those of articles, in one segment. */
final class SelectionFilter implements Judge {
    private final Choice[] choices;
    private final int[] dimensions;

    SelectionFilter(Criteria criteria, boolean ofEvents, LeafReaderContext leaf, FacetColumns columns)
            throws IOException {
        List<Dimension> chosen = criteria.filters().keySet().stream()
                .filter(dimension -> dimension.isOfEvents() == ofEvents)
                .toList();
        List<Choice> made = new ArrayList<>();
        for (Dimension dimension : chosen) {
            made.add(Choice.of(dimension, criteria.selection(dimension), leaf, columns));
        }
        this.choices = made.toArray(Choice[]::new);
        this.dimensions = chosen.stream().mapToInt(Dimension::ordinal).toArray();
    }

    @Override
    public int verdict(int document) {
        int verdict = Verdict.FITS;
        for (int i = 0; i < choices.length; i++) {
            if (!choices[i].admits(document)) {
                if (verdict != Verdict.FITS) {
                    return Verdict.OUT;
                }
                verdict = dimensions[i];
            }
        }
        return verdict;
    }
}
