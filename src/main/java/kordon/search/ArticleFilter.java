package kordon.search;

import java.io.IOException;
import kordon.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** What is asked of articles themselves in one segment: their own dimensions and the day of their publication. */
final class ArticleFilter implements Judge {
    private final SelectionFilter selections;
    private final DayRange published;
    private final NumericDocValues publishedDay;

    ArticleFilter(Criteria criteria, LeafReaderContext leaf, FacetColumns columns) throws IOException {
        this.selections = new SelectionFilter(criteria, false, leaf, columns);
        this.published = criteria.published();
        this.publishedDay = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
    }

    @Override
    public int verdict(int article) throws IOException {
        if (!published.isAll()
                && !(publishedDay.advanceExact(article)
                        && publishedDay.longValue() >= published.first()
                        && publishedDay.longValue() <= published.last())) {
            return Verdict.OUT;
        }
        return selections.verdict(article);
    }
}
