package kordon.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import org.jspecify.annotations.Nullable;

/** An article that may be a copy of another: what decides it, read when it is first needed. */
final class StoryCandidate {
    /** The longer version leads, then the later one; the id settles the rest, so that no order of reading matters. */
    static final Comparator<StoryCandidate> LEAD_FIRST = Comparator.comparingInt(
                    (StoryCandidate candidate) -> candidate.signature.length())
            .thenComparing(StoryCandidate::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(candidate -> candidate.id);

    /** Texts are near copies from here on. */
    private static final double LEAST_LIKENESS = 0.7;

    /** Shorter texts have too few shingles for an estimate: they are copies only where they are the same. */
    private static final int SHORTEST_NEAR = 400;

    /** Bulletins repeat their words day by day; a syndicated text goes round within this time. */
    private static final long MOST_DAYS_BETWEEN = 3;

    private final int document;
    private final StorySignature signature;
    private final String id;
    private final @Nullable Published published;
    private @Nullable Set<String> facts;

    private StoryCandidate(int document, StorySignature signature, String id, @Nullable Published published) {
        this.document = document;
        this.signature = signature;
        this.id = id;
        this.published = published;
    }

    static StoryCandidate read(int document, StoredArticles stored) throws IOException {
        AnnotatedArticle annotated = stored.article(document);
        return new StoryCandidate(
                document,
                stored.signature(document),
                annotated.article().id().value(),
                annotated.article().published());
    }

    int document() {
        return document;
    }

    private @Nullable Published published() {
        return published;
    }

    /** Whether this is a version of another article's text and reports nothing that the other does not. */
    boolean isCopyOf(StoryCandidate lead, StoredArticles stored) throws IOException {
        if (signature.sameText(lead.signature)) {
            return true;
        }
        return signature.length() >= SHORTEST_NEAR
                && isNearInTime(lead)
                && signature.likeness(lead.signature) >= LEAST_LIKENESS
                && lead.facts(stored).containsAll(facts(stored));
    }

    private boolean isNearInTime(StoryCandidate lead) {
        return published == null
                || lead.published == null
                || Math.abs(published.day().toEpochDay() - lead.published.day().toEpochDay()) <= MOST_DAYS_BETWEEN;
    }

    private Set<String> facts(StoredArticles stored) throws IOException {
        Set<String> known = facts;
        if (known == null) {
            known = stored.article(document).events().stream()
                    .map(event -> event.region().value().code() + " "
                            + event.side().value() + " "
                            + (event.date() == null ? "" : event.date().value()))
                    .collect(Collectors.toUnmodifiableSet());
            facts = known;
        }
        return known;
    }
}
