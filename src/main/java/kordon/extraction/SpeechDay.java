package kordon.extraction;

/** Tells the days on which somebody said something from those on which something happened. */
final class SpeechDay {
    private static final int NEAR_SPEECH = 2;
    /** So far from a day at the head of a sentence its verb of speech can stand. */
    private static final int LEAD_IN = 12;
    /** A dateline stands in the first words of an article. */
    private static final int DATELINE = 9;

    private SpeechDay() {}

    /** A day that only begins a stretch of time, "since Saturday", tells of a deed no more than one of speech. */
    static DayMention.Kind kind(Sentence sentence, int first, int last) {
        boolean bound = Words.BOUNDS.has(sentence.word(first - 1));
        return bound || is(sentence, first, last) ? DayMention.Kind.SPEECH : DayMention.Kind.DEED;
    }

    /** "Said on Tuesday", "on Tuesday announced": the day of the words. */
    private static boolean is(Sentence sentence, int first, int last) {
        for (Hit hit : sentence.hits()) {
            if (!hit.is(Cue.SPEECH)) {
                continue;
            }
            int after = first - hit.last() - 1;
            int before = hit.first() - last - 1;
            if (first <= 1 && before > 0 && before <= LEAD_IN && isFirstHappening(sentence, last, hit)) {
                return true;
            }
            if (after >= 0 && after <= NEAR_SPEECH || before >= 0 && before <= 1) {
                return true;
            }
        }
        return false;
    }

    /** "On Wednesday the head of the region wrote that …": speech comes before anything that happened. */
    private static boolean isFirstHappening(Sentence sentence, int day, Hit speech) {
        for (Hit hit : sentence.hits()) {
            boolean between = hit.first() > day && hit.last() < speech.first();
            if (between && (hit.isHappening() || hit.as(Term.Armament.class) != null)) {
                return false;
            }
        }
        for (int i = day + 1; i < speech.first(); i++) {
            if (sentence.token(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** "ISTANBUL, 13 September – A ship was struck": the day of the report. */
    static boolean isDateline(Sentence sentence, int last) {
        if (sentence.paragraph() > 0 || last >= DATELINE || sentence.token(0).isMark()) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            Token token = sentence.token(i);
            if (token.kind() == Token.Kind.WORD && !token.capital()) {
                return false;
            }
        }
        for (int i = last + 1; i < Math.min(sentence.size(), DATELINE); i++) {
            if (sentence.word(i).equals("-")) {
                return true;
            }
            if (!sentence.token(i).isMark() && !sentence.token(i).capital()) {
                return false;
            }
        }
        return false;
    }
}
