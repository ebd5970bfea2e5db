package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kordon.index.Dimension;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The chosen values of the dimensions of events, or of those of articles, in one segment. */
final class SelectionFilter {
    private final List<Chosen> chosen = new ArrayList<>();

    /** A choice by the segment's numbers of the values. */
    private record Chosen(
            int dimension, DimensionColumn column, DimensionColumn unions, int[] included, int[] excluded) {

        boolean admits(int document) throws IOException {
            return (included.length == 0 || hasAny(column, document, included)) && !hasAny(column, document, excluded);
        }

        /** Whether no event of an article is admitted. */
        boolean admitsNone(int article) throws IOException {
            return included.length > 0 && !hasAny(unions, article, included);
        }

        /** Whether every event of an article is admitted, as far as the article tells. */
        boolean admitsAll(int article) throws IOException {
            return included.length == 0 && !hasAny(unions, article, excluded);
        }
    }

    SelectionFilter(Criteria criteria, boolean ofEvents, LeafReaderContext leaf, DimensionColumn[] columns)
            throws IOException {
        for (Dimension dimension : criteria.filters().keySet()) {
            if (dimension.isOfEvents() == ofEvents) {
                Selection selection = criteria.selection(dimension);
                DimensionColumn column = columns[dimension.ordinal()];
                int[] included = ordinals(selection.included(), column.values());
                int[] excluded = ordinals(selection.excluded(), column.values());
                // Columns are read in order, and an article is looked at before its events, which stand before it.
                DimensionColumn unions = ofEvents ? new DimensionColumn(dimension, leaf) : column;
                chosen.add(new Chosen(dimension.ordinal(), column, unions, included, excluded));
            }
        }
    }

    /** The verdict on a document. Documents must be asked for in order. */
    int verdict(int document) throws IOException {
        int verdict = Verdict.FITS;
        for (Chosen each : chosen) {
            if (!each.admits(document)) {
                if (verdict != Verdict.FITS) {
                    return Verdict.OUT;
                }
                verdict = each.dimension();
            }
        }
        return verdict;
    }

    /** The verdict on every event of an article, see {@link Judge#verdictOnAll}. */
    int verdictOnAll(int article) throws IOException {
        int verdict = Verdict.FITS;
        boolean mixed = false;
        for (Chosen each : chosen) {
            if (each.admitsNone(article)) {
                if (verdict != Verdict.FITS) {
                    return Verdict.OUT;
                }
                verdict = each.dimension();
            } else {
                mixed |= !each.admitsAll(article);
            }
        }
        return mixed ? Verdict.MIXED : verdict;
    }

    /** The segment's numbers of values; -1 stands for one that it does not hold. */
    static int[] ordinals(Set<String> values, SortedSetDocValues segment) throws IOException {
        int[] ordinals = new int[values.size()];
        int i = 0;
        for (String value : values) {
            ordinals[i++] = (int) Math.max(-1, segment.lookupTerm(new BytesRef(value)));
        }
        return ordinals;
    }

    /** Whether a document has any of some values. */
    static boolean hasAny(DimensionColumn column, int document, int[] wanted) throws IOException {
        if (wanted.length == 0) {
            return false;
        }
        int size = column.read(document);
        for (int i = 0; i < size; i++) {
            for (int each : wanted) {
                if (each == column.ordinal(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
