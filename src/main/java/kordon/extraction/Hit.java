package kordon.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the lexicon in a sentence.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token
 * @param terms all that it can mean, at least one
 */
record Hit(int first, int last, List<Term> terms) {

    boolean is(Cue cue) {
        for (Term term : terms) {
            if (term instanceof Term.Signal(Cue other, String rule) && other == cue) {
                return true;
            }
        }
        return false;
    }

    /** The first meaning of a kind. */
    <T extends Term> @Nullable T as(Class<T> kind) {
        for (Term term : terms) {
            if (kind.isInstance(term)) {
                return kind.cast(term);
            }
        }
        return null;
    }
}
