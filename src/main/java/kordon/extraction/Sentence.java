package kordon.extraction;

import java.util.List;
import kordon.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what the lexicon found in it.
 *
 * @param index its number in the article, the title's being 0
 * @param paragraph its paragraph's number, the title's being -1
 * @param span where it stands
 * @param cues the kinds of cues in it, a bit each by {@link Cue#bit}
 */
record Sentence(int index, int paragraph, Span span, List<Token> tokens, List<Hit> hits, long cues) {

    static Sentence of(int index, int paragraph, Span span, List<Token> tokens, List<Hit> hits) {
        long cues = 0;
        for (Hit hit : hits) {
            cues |= hit.cues();
        }
        return new Sentence(index, paragraph, span, tokens, hits, cues);
    }

    boolean inTitle() {
        return span.part() == Span.Part.TITLE;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int size() {
        return tokens.size();
    }

    /** The folded word at a place; empty outside the sentence. */
    String word(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
    }

    boolean has(Cue cue) {
        return (cues & cue.bit()) != 0;
    }

    @Nullable
    Hit first(Cue cue) {
        for (Hit hit : hits) {
            if (hit.is(cue)) {
                return hit;
            }
        }
        return null;
    }

    /** Where the tokens from first to last stand. */
    Span spanOf(int first, int last) {
        return new Span(span.part(), tokens.get(first).start(), tokens.get(last).end());
    }
}
