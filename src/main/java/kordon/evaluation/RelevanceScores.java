package kordon.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking is, as trec_eval computes it: means over the judged queries. Documents without a judgment count as
 * not relevant; so does a judged query that the run does not answer (trec_eval with {@code -c}). A query nobody judged is
 * left out.
 *
 * @param queries the judged ones, over which the means are taken
 * @param unanswered how many of them the run has no document for
 * @param map mean average precision
 * @param ndcg10 normalised discounted cumulative gain of the first ten; the gain is the relevance, the discount log2(rank + 1)
 * @param p10 relevant ones among the first ten
 */
public record RelevanceScores(int queries, int unanswered, double map, double ndcg10, double p10) {
    private static final int CUT = 10;

    /** The scores of a run; all 0 where nothing was judged. */
    public static RelevanceScores of(RankedRun run, Judgments judgments) {
        List<Query> queries = judgments.byQuery().entrySet().stream()
                .map(judged -> new Query(run.byQuery().getOrDefault(judged.getKey(), List.of()), judged.getValue()))
                .toList();
        return new RelevanceScores(
                queries.size(),
                (int) queries.stream()
                        .filter(query -> query.ranking().isEmpty())
                        .count(),
                mean(queries, Query::averagePrecision),
                mean(queries, Query::ndcg),
                mean(queries, Query::precision));
    }

    private static double mean(Collection<Query> queries, ToDoubleFunction<Query> measure) {
        return queries.stream().mapToDouble(measure).average().orElse(0);
    }

    /** One query: its ranking and what was judged of it. */
    private record Query(List<String> ranking, Map<String, Integer> judged) {

        private int relevance(String document) {
            return Math.max(0, judged.getOrDefault(document, 0));
        }

        double averagePrecision() {
            long relevant =
                    judged.values().stream().filter(relevance -> relevance > 0).count();
            double sum = 0;
            int found = 0;
            for (int i = 0; i < ranking.size(); i++) {
                if (relevance(ranking.get(i)) > 0) {
                    found++;
                    sum += (double) found / (i + 1);
                }
            }
            return relevant == 0 ? 0 : sum / relevant;
        }

        double precision() {
            return ranking.stream()
                            .limit(CUT)
                            .filter(document -> relevance(document) > 0)
                            .count()
                    / (double) CUT;
        }

        double ndcg() {
            double ideal = gain(judged.values().stream()
                    .map(relevance -> Math.max(0, relevance))
                    .sorted(Comparator.reverseOrder())
                    .toList());
            double own = gain(ranking.stream().map(this::relevance).toList());
            return ideal == 0 ? 0 : own / ideal;
        }

        private static double gain(List<Integer> relevances) {
            double gain = 0;
            for (int i = 0; i < Math.min(CUT, relevances.size()); i++) {
                gain += relevances.get(i) / (Math.log(i + 2) / Math.log(2));
            }
            return gain;
        }
    }
}
