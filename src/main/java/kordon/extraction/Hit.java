package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the lexicon in a sentence.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token
 * @param terms all that it can mean, at least one
 * @param cues the cues among them, a bit each by {@link Cue#bit}
 */
record Hit(int first, int last, List<Term> terms, long cues) {

    static Hit of(int first, int last, List<Term> terms) {
        long cues = 0;
        for (Term term : terms) {
            if (term instanceof Term.Signal(Cue cue, String rule)) {
                cues |= cue.bit();
            }
        }
        return new Hit(first, last, List.copyOf(terms), cues);
    }

    private static final long HAPPENINGS = Cue.STRIKE.bit()
            | Cue.LAUNCH.bit()
            | Cue.DOWN.bit()
            | Cue.DESTROY.bit()
            | Cue.IMPACT.bit()
            | Cue.BLAST.bit()
            | Cue.KILL.bit()
            | Cue.HURT.bit();

    /** Whether it tells of something that happened. */
    boolean isHappening() {
        return (cues & HAPPENINGS) != 0;
    }

    boolean is(Cue cue) {
        return (cues & cue.bit()) != 0;
    }

    /** The place that it names, rather by noun than by adjective. */
    Term.@Nullable Location location() {
        Term.Location found = null;
        for (Term term : terms) {
            if (term instanceof Term.Location location && location.form() != Term.Location.Form.ADJECTIVE) {
                found = location;
            }
        }
        if (found == null) {
            found = adjective();
        }
        return found;
    }

    /** The places that it can mean as an adjective. */
    Term.@Nullable Location adjective() {
        List<Place> places = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Term.Location(List<Place> named, Term.Location.Form form)
                    && form == Term.Location.Form.ADJECTIVE) {
                places.addAll(named);
            }
        }
        return places.isEmpty() ? null : new Term.Location(places, Term.Location.Form.ADJECTIVE);
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
