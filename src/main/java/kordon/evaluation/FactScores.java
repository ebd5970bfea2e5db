package kordon.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How well the facts of labelled articles were found.
 *
 * @param articles how many were read
 * @param facts per kind of fact
 * @param allRight articles in which every kind of fact is right
 * @param events events found: region, side and a weapon agree, the date within a day where both have one
 * @param numbersRight numbers that agree, among the found events
 * @param numbers numbers that labels or extraction give, among the found events
 * @param withoutAttack articles without an attack; {@code falseAlarms} those of them in which one was found
 * @param misses every value missed or wrong, in the order of the articles
 */
public record FactScores(
        int articles,
        Map<LabelledArticle.Fact, Score> facts,
        int allRight,
        Score events,
        int numbersRight,
        int numbers,
        int withoutAttack,
        int falseAlarms,
        List<Miss> misses) {

    /**
     * One thing that is not as labelled.
     *
     * @param article the labels' id
     * @param kind {@code regions}, {@code weapons} … or {@code event}, {@code number}
     * @param problem {@code missed} or {@code wrong}
     * @param value the value or event
     */
    public record Miss(String article, String kind, String problem, String value) {}

    /** The share of numbers that agree; 1 where there are none. */
    public double numbersShare() {
        return numbers == 0 ? 1 : (double) numbersRight / numbers;
    }

    /** The share of articles with everything right. */
    public double allRightShare() {
        return articles == 0 ? 1 : (double) allRight / articles;
    }
}
