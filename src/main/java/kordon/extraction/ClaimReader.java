package kordon.extraction;

import kordon.article.Span;
import kordon.event.Mention;
import org.jspecify.annotations.Nullable;

/** Who says so: the office, ministry or service nearest to a word of speech, with the words that name it. */
final class ClaimReader {
    private static final int LONGEST = 8;
    /** So many words a person's name has. */
    private static final int NAME = 3;

    /** So many words can stand between troops and what they say. */
    private static final int BESIDE = 2;

    private ClaimReader() {}

    static @Nullable Mention<String> read(Sentence sentence, String text) {
        Hit best = null;
        int distance = Integer.MAX_VALUE;
        for (Hit speech : sentence.hits()) {
            if (!speech.is(Cue.SPEECH)) {
                continue;
            }
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                int far = Math.abs(hit.first() - speech.first());
                // Troops speak seldom, and are often spoken of.
                boolean speaks = actor != null
                        && actor.kind() != Term.Actor.Kind.ADJECTIVE
                        && (actor.kind() != Term.Actor.Kind.FORCE || far - (hit.last() - hit.first()) <= BESIDE);
                boolean speaker = hit.is(Cue.OFFICE) || speaks;
                int gap = far + (actor != null && !hit.is(Cue.OFFICE) ? 2 : 0);
                if (speaker && gap < distance) {
                    best = hit;
                    distance = gap;
                }
            }
        }
        if (best == null) {
            return null;
        }
        int first = best.first();
        while (first > 0 && best.last() - first < LONGEST && belongs(sentence, first - 1)) {
            first--;
        }
        while (first < best.first() && isLink(sentence.word(first))
                || sentence.word(first).equals(",")) {
            first++;
        }
        Span span = sentence.spanOf(first, endOfName(sentence, best));
        return new Mention<>(text.substring(span.start(), span.end()), span, "nearest speaker");
    }

    /** "Governor Vyacheslav Gladkov": the name after the office. */
    private static int endOfName(Sentence sentence, Hit office) {
        int last = office.last();
        while (office.is(Cue.OFFICE)
                && last - office.last() < NAME
                && last + 1 < sentence.size()
                && sentence.token(last + 1).capital()
                && sentence.token(last + 1).kind() == Token.Kind.WORD
                && isName(sentence, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean isName(Sentence sentence, int token) {
        for (Hit hit : sentence.hits()) {
            if (hit.first() <= token && token <= hit.last()) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(Sentence sentence, int token) {
        String word = sentence.word(token);
        if (Words.LINKS.has(word) || Words.ARTICLES.has(word)) {
            return true;
        }
        for (Hit hit : sentence.hits()) {
            if (hit.first() <= token
                    && token <= hit.last()
                    && !sentence.word(token + 1).equals("'s")) {
                return hit.as(Term.Actor.class) != null || hit.as(Term.Location.class) != null;
            }
        }
        // "A broadcaster's sources": whose they are is no name that the lexicon knows.
        boolean owner =
                sentence.word(token + 1).equals("'s") && !sentence.token(token).isMark();
        boolean modifier = sentence.token(token).capital() && token > 0 && isOwned(sentence, token);
        return owner || modifier;
    }

    /** A capital before the owner: "Ukrainska Pravda's sources". */
    private static boolean isOwned(Sentence sentence, int token) {
        return sentence.word(token + 2).equals("'s");
    }

    private static boolean isLink(String word) {
        return word.equals("of") || word.equals("'s");
    }
}
