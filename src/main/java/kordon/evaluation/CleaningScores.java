package kordon.evaluation;

/**
 * How well a cleaner did.
 *
 * @param pages pages compared by shingles; 0 where none were given, and precision, recall and F1 mean nothing
 * @param precision the mean over pages
 * @param recall the mean over pages
 * @param articles labelled articles compared by words; 0 where none were given
 * @param bodyKept the share of the articles' words that were kept
 * @param boilerplateKept the share of the other words that were kept
 * @param dated labelled articles whose page states the known day, or from whose page some day was told
 * @param datesRight of them, with the right day
 * @param titlesRight labelled articles with the right title, signs aside
 */
public record CleaningScores(
        int pages,
        double precision,
        double recall,
        int articles,
        double bodyKept,
        double boilerplateKept,
        int dated,
        int datesRight,
        int titlesRight) {

    /** The harmonic mean of the mean precision and the mean recall, as the benchmark has it. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
