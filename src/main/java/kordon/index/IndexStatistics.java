package kordon.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * What a snapshot holds, in numbers. Every article is in each of the three counts once; those that don't tell are under
 * the empty key.
 *
 * @param articles in the index
 * @param events reported by them
 * @param withoutAttack articles that report no event
 * @param bySource articles by source, most first
 * @param byMonth articles by month of publication, {@code 2024-05}, in order
 * @param byLanguage articles by language, most first
 */
public record IndexStatistics(
        long articles,
        long events,
        long withoutAttack,
        Map<String, Long> bySource,
        SortedMap<String, Long> byMonth,
        Map<String, Long> byLanguage) {

    public IndexStatistics {
        bySource = Collections.unmodifiableMap(mostFirst(bySource));
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
        byLanguage = Collections.unmodifiableMap(mostFirst(byLanguage));
    }

    /** Counts a snapshot in one pass over its articles. */
    public static IndexStatistics of(IndexSnapshot snapshot) throws IOException {
        Counts counts = new Counts();
        Weight articles = snapshot.searcher()
                .createWeight(
                        snapshot.searcher().rewrite(new TermQuery(Schema.ARTICLE)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            Scorer scorer = articles.scorer(leaf);
            if (scorer != null) {
                counts.add(leaf, scorer.iterator());
            }
        }
        return new IndexStatistics(
                counts.articles,
                counts.events,
                counts.withoutAttack,
                counts.bySource,
                counts.byMonth,
                counts.byLanguage);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static final class Counts {
        private long articles;
        private long events;
        private long withoutAttack;
        private final Map<String, Long> bySource = new TreeMap<>();
        private final SortedMap<String, Long> byMonth = new TreeMap<>();
        private final Map<String, Long> byLanguage = new TreeMap<>();

        void add(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
            NumericDocValues eventCount = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
            NumericDocValues day = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
            SortedSetDocValues source = DimensionValues.segment(Dimension.SOURCE, leaf);
            SortedSetDocValues language = DimensionValues.segment(Dimension.LANGUAGE, leaf);
            long[] sources = new long[Math.toIntExact(source.getValueCount())];
            long[] languages = new long[Math.toIntExact(language.getValueCount())];
            long noSource = 0;
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                articles++;
                long own = eventCount.advanceExact(doc) ? eventCount.longValue() : 0;
                events += own;
                withoutAttack += own == 0 ? 1 : 0;
                if (source.advanceExact(doc)) {
                    sources[(int) source.nextOrd()]++;
                } else {
                    noSource++;
                }
                if (language.advanceExact(doc)) {
                    languages[(int) language.nextOrd()]++;
                }
                String month = day.advanceExact(doc)
                        ? YearMonth.from(LocalDate.ofEpochDay(day.longValue())).toString()
                        : "";
                byMonth.merge(month, 1L, Long::sum);
            }
            add(bySource, source, sources);
            add(byLanguage, language, languages);
            if (noSource > 0) {
                bySource.merge("", noSource, Long::sum);
            }
        }

        private static void add(Map<String, Long> counts, SortedSetDocValues values, long[] perValue)
                throws IOException {
            for (int i = 0; i < perValue.length; i++) {
                if (perValue[i] > 0) {
                    counts.merge(values.lookupOrd(i).utf8ToString(), perValue[i], Long::sum);
                }
            }
        }
    }
}
