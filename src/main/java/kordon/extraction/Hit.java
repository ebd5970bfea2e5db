package kordon.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the lexicon in a sentence.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token
 * @param meaning all that it can mean
 */
record Hit(int first, int last, Meaning meaning) {
    private static final long HAPPENINGS = Cue.STRIKE.bit()
            | Cue.LAUNCH.bit()
            | Cue.DOWN.bit()
            | Cue.DESTROY.bit()
            | Cue.IMPACT.bit()
            | Cue.BLAST.bit()
            | Cue.KILL.bit()
            | Cue.HURT.bit();

    List<Term> terms() {
        return meaning.terms();
    }

    /** The cues among its meanings, a bit each by {@link Cue#bit}. */
    long cues() {
        return meaning.cues();
    }

    /** Whether it tells of something that happened. */
    boolean isHappening() {
        return (meaning.cues() & HAPPENINGS) != 0;
    }

    boolean is(Cue cue) {
        return (meaning.cues() & cue.bit()) != 0;
    }

    /** The place that it names, rather by noun than by adjective. */
    Term.@Nullable Location location() {
        return meaning.location();
    }

    /** The places that it can mean as an adjective. */
    Term.@Nullable Location adjective() {
        return meaning.adjective();
    }

    /** The first meaning of a kind. */
    <T extends Term> @Nullable T as(Class<T> kind) {
        return meaning.as(kind);
    }
}
