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
 */
record Sentence(int index, int paragraph, Span span, List<Token> tokens, List<Hit> hits) {

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
        return first(cue) != null;
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
