package kordon.extraction;

/** What the words around a day tell of it: that it is one of speech, of the war's beginning, of a report. */
final class DayContext {
    private static final int NEAR_SPEECH = 2;
    /** So far from a day at the head of a sentence its verb of speech can stand. */
    private static final int LEAD_IN = 12;

    private DayContext() {}

    static boolean isNight(Sentence sentence, DayMention day) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.first() == day.first() && word != null && word.word() == DayWord.NIGHT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is named beside the night, which then tells the night. */
    static boolean isNearDay(Sentence sentence, int hitIndex) {
        Hit night = sentence.hits().get(hitIndex);
        for (Hit other : sentence.hits()) {
            Term.Calendar word = other.as(Term.Calendar.class);
            boolean day = word != null && (word.word() == DayWord.WEEKDAY || word.word() == DayWord.MONTH);
            int gap = other.first() > night.last() ? other.first() - night.last() : night.first() - other.last();
            if (day && gap >= 0 && gap <= 4) {
                return true;
            }
        }
        for (int i = night.last() + 1; i <= night.last() + 3; i++) {
            if (DayNumbers.isOrdinal(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLast(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            Term.Calendar word = hit.as(Term.Calendar.class);
            if (hit.last() == token && word != null && word.word() == DayWord.LAST) {
                return true;
            }
        }
        return false;
    }

    /** "On Wednesday the head of the region wrote that …": speech comes before anything that happened. */
    private static boolean isFirstHappening(Sentence sentence, int day, Hit speech) {
        for (Hit hit : sentence.hits()) {
            boolean between = hit.first() > day && hit.last() < speech.first();
            boolean happening = hit.is(Cue.STRIKE)
                    || hit.is(Cue.LAUNCH)
                    || hit.is(Cue.DOWN)
                    || hit.is(Cue.DESTROY)
                    || hit.is(Cue.IMPACT)
                    || hit.is(Cue.KILL)
                    || hit.is(Cue.HURT)
                    || hit.is(Cue.BLAST)
                    || hit.as(Term.Armament.class) != null;
            if (between && happening) {
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

    /** "Since it invaded its neighbour two years ago": the beginning of the war. */
    static boolean isSince(Sentence sentence, int token) {
        for (int i = Math.max(0, token - 14); i < token; i++) {
            if (Words.SINCE.has(sentence.word(i)) && sentence.word(i).length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** "KYIV, June 6 (Wire) -": the day of the report. */
    private static boolean isOfDateline(Sentence sentence, int first, int last) {
        String next = sentence.word(last + 1);
        boolean closed = next.equals("(")
                || next.equals("-")
                || next.equals("/")
                || next.equals(".") && sentence.size() == last + 2;
        return sentence.paragraph() <= 1
                && !sentence.inTitle()
                && first > 0
                && first <= 4
                && sentence.word(first - 1).equals(",")
                && sentence.token(0).capital()
                && closed;
    }

    static DayMention.Kind kind(Sentence sentence, int first, int last) {
        boolean spoken = isOfDateline(sentence, first, last) || isSpoken(sentence, first, last);
        return spoken ? DayMention.Kind.SPEECH : DayMention.Kind.DEED;
    }

    /** "Said on Tuesday", "on Tuesday announced": the day of the words. */
    private static boolean isSpoken(Sentence sentence, int first, int last) {
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
}
