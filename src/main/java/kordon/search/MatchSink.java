package kordon.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** What is made of the articles that match, by one thread; its fellows' results are put together in the end. */
interface MatchSink {
    /** For searches that count facets alone. */
    MatchSink NOTHING = (leaf, columns) -> (article, score, events) -> {};

    /** Whether it asks for the scores of articles. */
    default boolean needsScores() {
        return false;
    }

    /** The part of it that sees one segment. */
    Segment segment(LeafReaderContext leaf, FacetColumns columns) throws IOException;

    /** Sees the articles of a segment that match, in order. */
    interface Segment {

        /**
         * An article that matches.
         *
         * @param score 0 where nobody asked
         * @param events those that fit; all of them where nothing is asked of events
         */
        void match(int article, float score, FittingEvents events) throws IOException;
    }
}
