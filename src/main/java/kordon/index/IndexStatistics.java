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
 * @param bySourceAndMonth the months of each source, in the order of {@code bySource}
 */
public record IndexStatistics(
        long articles,
        long events,
        long withoutAttack,
        Map<String, Long> bySource,
        SortedMap<String, Long> byMonth,
        Map<String, Long> byLanguage,
        Map<String, SortedMap<String, Long>> bySourceAndMonth) {

    public IndexStatistics {
        bySource = Collections.unmodifiableMap(mostFirst(bySource));
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
        byLanguage = Collections.unmodifiableMap(mostFirst(byLanguage));
        Map<String, SortedMap<String, Long>> months = new LinkedHashMap<>();
        for (String source : bySource.keySet()) {
            months.put(source, Collections.unmodifiableSortedMap(new TreeMap<>(bySourceAndMonth.get(source))));
        }
        bySourceAndMonth = Collections.unmodifiableMap(months);
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
                counts.byLanguage,
                counts.bySourceAndMonth);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static final class Counts {
        private static final int NO_MONTH = Integer.MIN_VALUE;

        private long articles;
        private long events;
        private long withoutAttack;
        private final Map<String, Long> bySource = new TreeMap<>();
        private final SortedMap<String, Long> byMonth = new TreeMap<>();
        private final Map<String, Long> byLanguage = new TreeMap<>();
        private final Map<String, SortedMap<String, Long>> bySourceAndMonth = new TreeMap<>();

        void add(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
            NumericDocValues eventCount = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
            NumericDocValues day = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
            SortedSetDocValues source = DimensionValues.segment(Dimension.SOURCE, leaf);
            SortedSetDocValues language = DimensionValues.segment(Dimension.LANGUAGE, leaf);
            // The last is for those that name none.
            int noSource = Math.toIntExact(source.getValueCount());
            Map<Integer, long[]> months = new TreeMap<>();
            int lastMonth = NO_MONTH;
            long[] sources = months.computeIfAbsent(lastMonth, month -> new long[noSource + 1]);
            long[] languages = new long[Math.toIntExact(language.getValueCount())];
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                articles++;
                long own = eventCount.advanceExact(doc) ? eventCount.longValue() : 0;
                events += own;
                withoutAttack += own == 0 ? 1 : 0;
                int month = day.advanceExact(doc) ? month(day.longValue()) : NO_MONTH;
                if (month != lastMonth) {
                    lastMonth = month;
                    sources = months.computeIfAbsent(month, each -> new long[noSource + 1]);
                }
                sources[source.advanceExact(doc) ? (int) source.nextOrd() : noSource]++;
                if (language.advanceExact(doc)) {
                    languages[(int) language.nextOrd()]++;
                }
            }
            for (Map.Entry<Integer, long[]> month : months.entrySet()) {
                addMonth(name(month.getKey()), source, month.getValue());
            }
            add(byLanguage, language, languages);
        }

        private void addMonth(String month, SortedSetDocValues source, long[] counts) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    String name =
                            i == counts.length - 1 ? "" : source.lookupOrd(i).utf8ToString();
                    bySource.merge(name, counts[i], Long::sum);
                    byMonth.merge(month, counts[i], Long::sum);
                    bySourceAndMonth
                            .computeIfAbsent(name, each -> new TreeMap<>())
                            .merge(month, counts[i], Long::sum);
                }
            }
        }

        /** Months since the year 0. */
        private static int month(long epochDay) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            return date.getYear() * 12 + date.getMonthValue() - 1;
        }

        private static String name(int month) {
            return month == NO_MONTH
                    ? ""
                    : YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1)
                            .toString();
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
