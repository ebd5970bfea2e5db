package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kordon.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Keeps the first hits in an order, articles or events, and counts all of them. */
final class TopHits implements MatchSink {
    private final SearchRequest request;
    private final Recency recency;
    private final boolean ofEvents;
    private final int most;
    private final @Nullable Ranked after;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Comparator.reverseOrder());
    private long articles;
    private long events;

    /**
     * For a request.
     *
     * @param most hits to keep
     */
    TopHits(SearchRequest request, Recency recency, boolean ofEvents, int most) {
        this.request = request;
        this.recency = recency;
        this.ofEvents = ofEvents;
        this.most = most;
        Cursor cursor = request.after();
        this.after = cursor == null ? null : new Ranked(cursor);
    }

    /** For counting alone. */
    static TopHits counting() {
        return new TopHits(new SearchRequest(Criteria.NONE), Recency.OFF, false, 0);
    }

    /** How many articles match, or events of them fit. */
    static long count(Question question, View view) throws IOException {
        return MatchCollector.count(question, TopHits::counting).stream()
                .map(MatchCollector::sink)
                .mapToLong(part -> view == View.ARTICLES ? part.articles : part.events)
                .sum();
    }

    /** A hit and its place in the order; the natural order is that of the hits. */
    static final class Ranked implements Comparable<Ranked> {
        /** The article in the snapshot. */
        final int document;

        /** The event's number in the article, -1 for the article itself. */
        final int event;

        final long first;
        final long second;

        /** Ids are looked up for ties alone; within a segment their numbers tell as much. */
        private final @Nullable SortedDocValues ids;

        private final int idNumber;
        private @Nullable BytesRef id;

        private Ranked(int document, int event, SortKeys keys, SortedDocValues ids, int idNumber) {
            this.document = document;
            this.event = event;
            this.first = keys.first;
            this.second = keys.second;
            this.ids = ids;
            this.idNumber = idNumber;
        }

        private Ranked(Cursor cursor) {
            this.document = -1;
            this.event = cursor.event();
            this.first = cursor.first();
            this.second = cursor.second();
            this.ids = null;
            this.idNumber = -1;
            this.id = new BytesRef(cursor.id());
        }

        /** The article's id. */
        BytesRef id() {
            BytesRef known = id;
            if (known == null && ids != null) {
                try {
                    known = BytesRef.deepCopyOf(ids.lookupOrd(idNumber));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                id = known;
            }
            return known;
        }

        @Override
        public int compareTo(Ranked other) {
            int byFirst = Long.compare(other.first, first);
            if (byFirst != 0) {
                return byFirst;
            }
            int bySecond = Long.compare(other.second, second);
            if (bySecond != 0) {
                return bySecond;
            }
            int byId = ids != null && ids == other.ids
                    ? Integer.compare(idNumber, other.idNumber)
                    : id().compareTo(other.id());
            return byId != 0 ? byId : Integer.compare(event, other.event);
        }
    }

    /** Articles that match. */
    long articles() {
        return articles;
    }

    /** Events that fit. */
    long events() {
        return events;
    }

    /** The first hits of several parts, in order. */
    static List<Ranked> merge(Collection<TopHits> parts, int most) {
        List<Ranked> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.kept));
        all.sort(Comparator.naturalOrder());
        return all.size() <= most ? all : all.subList(0, most);
    }

    @Override
    public boolean needsScores() {
        return most > 0 && request.sort() == SearchRequest.Sort.RELEVANCE;
    }

    @Override
    public MatchSink.Segment segment(LeafReaderContext leaf, FacetColumns columns) throws IOException {
        if (most == 0) {
            return (article, score, fitting) -> count(fitting);
        }
        SortKeys keys = SortKeys.of(request.sort(), recency, ofEvents, leaf);
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
        return (article, score, fitting) -> {
            count(fitting);
            if (ofEvents) {
                for (int i = 0; i < fitting.size(); i++) {
                    keys.read(article, score, fitting, i, i + 1);
                    offer(article, fitting.number(i), keys, ids, leaf);
                }
            } else {
                keys.read(article, score, fitting, 0, fitting.size());
                offer(article, -1, keys, ids, leaf);
            }
        };
    }

    private void count(FittingEvents fitting) {
        articles++;
        events += fitting.size();
    }

    private void offer(int article, int event, SortKeys keys, SortedDocValues ids, LeafReaderContext leaf)
            throws IOException {
        Ranked last = kept.size() < most ? null : kept.peek();
        if (last != null && isBehind(keys, last)) {
            return;
        }
        if (!ids.advanceExact(article)) {
            throw new IllegalStateException("an article has no id: " + leaf + " " + article);
        }
        Ranked hit = new Ranked(leaf.docBase + article, event, keys, ids, ids.ordValue());
        if (after != null && hit.compareTo(after) <= 0 || last != null && hit.compareTo(last) >= 0) {
            return;
        }
        if (last != null) {
            kept.poll();
        }
        kept.add(hit);
    }

    private static boolean isBehind(SortKeys keys, Ranked last) {
        return keys.first < last.first || keys.first == last.first && keys.second < last.second;
    }
}
