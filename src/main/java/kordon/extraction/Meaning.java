package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a phrase can mean, with what the rules ask for most found once. Immutable. */
final class Meaning {
    private final Term[] terms;
    private final long cues;
    private final Term.@Nullable Location location;
    private final Term.@Nullable Location adjective;

    /** @param terms at least one */
    Meaning(List<Term> terms) {
        this.terms = terms.toArray(Term[]::new);
        long bits = 0;
        Term.Location noun = null;
        List<Place> modified = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Term.Signal(Cue cue, String rule)) {
                bits |= cue.bit();
            } else if (term instanceof Term.Location place) {
                if (place.form() == Term.Location.Form.ADJECTIVE) {
                    modified.addAll(place.places());
                } else {
                    noun = place;
                }
            }
        }
        cues = bits;
        adjective = modified.isEmpty() ? null : new Term.Location(modified, Term.Location.Form.ADJECTIVE);
        location = noun == null ? adjective : noun;
    }

    /** Both meanings, where two notations of one phrase have been found. */
    Meaning and(Meaning other) {
        List<Term> both = new ArrayList<>(terms());
        for (Term term : other.terms) {
            if (!both.contains(term)) {
                both.add(term);
            }
        }
        return both.size() == terms.length ? this : new Meaning(both);
    }

    List<Term> terms() {
        return List.of(terms);
    }

    /** The cues among them, a bit each by {@link Cue#bit}. */
    long cues() {
        return cues;
    }

    /** The place that it names, rather by noun than by adjective. */
    Term.@Nullable Location location() {
        return location;
    }

    /** The places that it can mean as an adjective. */
    Term.@Nullable Location adjective() {
        return adjective;
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
