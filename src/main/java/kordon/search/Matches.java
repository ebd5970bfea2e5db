package kordon.search;

import java.io.IOException;
import kordon.index.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a snapshot that met some criteria, and which events of theirs: a bit for each document. Written segment
 * by segment, each by one thread; afterwards it stays as it is.
 */
final class Matches {
    private final Segment[] segments;

    Matches(IndexSnapshot snapshot) {
        segments = new Segment[snapshot.searcher().getIndexReader().leaves().size()];
    }

    /** What it takes in memory at most. */
    static long mostBytes(IndexSnapshot snapshot) {
        return snapshot.searcher().getIndexReader().maxDoc() / 4;
    }

    /** The articles, as a query that needs no words. */
    Query asQuery() {
        return new Noted(this);
    }

    /** How the events of a segment fare; null where nothing was asked of them, or no article matched. */
    @Nullable
    Judge ofEvents(LeafReaderContext leaf) {
        FixedBitSet fit = segments[leaf.ord] == null ? null : segments[leaf.ord].events;
        return fit == null ? null : event -> fit.get(event) ? Verdict.FITS : Verdict.OUT;
    }

    /** To write down what matches in a segment. */
    Segment segment(LeafReaderContext leaf) {
        Segment segment = segments[leaf.ord];
        if (segment == null) {
            segment = new Segment(leaf.reader().maxDoc());
            segments[leaf.ord] = segment;
        }
        return segment;
    }

    /** What matched in one segment. */
    static final class Segment {
        private final FixedBitSet articles;
        private @Nullable FixedBitSet events;

        private Segment(int documents) {
            articles = new FixedBitSet(documents);
        }

        /** Notes an article of which some events fit. */
        void note(int article, FittingEvents fitting) {
            articles.set(article);
            FixedBitSet fit = events;
            if (fit == null) {
                fit = new FixedBitSet(articles.length());
                events = fit;
            }
            for (int i = 0; i < fitting.size(); i++) {
                fit.set(fitting.document(i));
            }
        }

        /** Notes an article of which nothing was asked about its events. */
        void noteWhole(int article) {
            articles.set(article);
        }
    }

    private static final class Noted extends Query {
        private final Matches matches;

        Noted(Matches matches) {
            this.matches = matches;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                    Segment segment = matches.segments[leaf.ord];
                    if (segment == null) {
                        return null;
                    }
                    DocIdSetIterator articles = new BitSetIterator(segment.articles, segment.articles.cardinality());
                    return ConstantScoreScorerSupplier.fromIterator(
                            articles, score(), mode, leaf.reader().maxDoc());
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "matches";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Noted noted && noted.matches == matches;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(matches);
        }
    }
}
