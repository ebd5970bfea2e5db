package kordon.extraction;

/** The verb that governs a count of drones or missiles: whether they were sent, shot down, or lost from sight. */
final class MunitionVerb {
    /** So many words can stand between a verb and the number that it governs. */
    private static final int NEAR = 5;

    private MunitionVerb() {}

    /** Whether what is counted between two tokens was shot down. */
    static boolean isDown(Clause clause, int first, int last) {
        Hit before = null;
        Hit repelled = null;
        Hit after = null;
        Hit participle = null;
        for (Hit hit : clause.hits()) {
            boolean down = isDown(hit);
            if (down && hit.first() > first && hit.last() < last) {
                // "Six downed drones."
                return true;
            }
            if (!down && !hit.is(Cue.LAUNCH) && !hit.is(Cue.STRIKE)) {
                continue;
            }
            if (hit.last() < first) {
                repelled = before;
                before = hit;
            }
            boolean aside = hit.first() > last && isParticiple(clause.sentence(), hit, last);
            participle = aside ? hit : participle;
            after = after == null && hit.first() > last && !aside ? hit : after;
        }
        if (participle != null && after != null && joins(clause.sentence(), participle.last(), after.first())) {
            // "15 missiles sent at the yard, and of one that was intercepted".
            after = participle;
        }
        boolean later = after != null && isDown(after);
        if (before != null && before.is(Cue.LAUNCH) && first - before.last() <= NEAR && later) {
            // "Launched 145 drones and shot down 62": the verb of launching governs its own number.
            return false;
        }
        if (later && (before == null || !crossesComma(clause.sentence(), last, after.first()))) {
            return true;
        }
        if (before != null && repelled != null && before.is(Cue.STRIKE) && isDown(repelled)) {
            // "Repelled an attack by two drones."
            return before.first() - repelled.last() <= 2 && !crossesComma(clause.sentence(), before.last(), first);
        }
        return before != null && isDown(before);
    }

    /** "Four missiles fired at Voronezh were intercepted": how many were launched is told as well. */
    static boolean isLaunched(Clause clause, int last) {
        for (Hit hit : clause.hits()) {
            if (hit.is(Cue.LAUNCH) && hit.first() > last && isParticiple(clause.sentence(), hit, last)) {
                return true;
            }
        }
        return false;
    }

    /** "Two drones sent to the city", "дронов, летевших на город": said of them by the way, before the verb. */
    private static boolean isParticiple(Sentence sentence, Hit hit, int last) {
        String word = sentence.word(hit.first());
        boolean latin = word.charAt(0) < 128;
        int gap = hit.first() - last - 1;
        return latin
                ? gap == 0 && (Words.SENT.has(word) || word.endsWith("ing"))
                : gap <= 1 && (word.contains("вш") || word.contains("щи") || word.contains("енн"));
    }

    /** Whether another clause begins between two tokens. */
    private static boolean joins(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean comma = sentence.word(i).equals(",") && sentence.word(from).charAt(0) < 128;
            if (Words.AND.has(sentence.word(i)) || comma || sentence.word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDown(Hit hit) {
        return hit.is(Cue.DOWN) || hit.is(Cue.DESTROY);
    }

    /** Gone from the radars, and so neither shot down nor come anew. */
    static boolean isLost(Clause clause, int first, int last) {
        for (Hit hit : clause.hits()) {
            boolean near =
                    hit.first() > first && hit.first() - last <= NEAR || hit.last() < first && first - hit.last() <= 2;
            if (hit.is(Cue.LOST) && near && !crossesComma(clause.sentence(), last, hit.first())) {
                return true;
            }
        }
        return false;
    }

    static boolean crossesComma(Sentence sentence, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (sentence.token(i).isMark()) {
                return true;
            }
        }
        return false;
    }
}
