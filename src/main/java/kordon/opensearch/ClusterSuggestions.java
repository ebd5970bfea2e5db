package kordon.opensearch;

import java.io.IOException;
import java.util.List;
import kordon.search.query.QueryCompiler;
import kordon.search.suggest.Suggester;
import kordon.search.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/** What a text that is being typed may be meant for; the names are read once for each commit. Safe for threads. */
final class ClusterSuggestions {
    private final ClusterVocabulary index;
    private final QueryCompiler compiler;
    private volatile @Nullable Made made;

    private record Made(long generation, Suggester suggester) {}

    ClusterSuggestions(ClusterVocabulary index, QueryCompiler compiler) {
        this.index = index;
        this.compiler = compiler;
    }

    /** @param generation of the index that was seen last */
    List<Suggestion> suggest(String typed, int size, long generation) throws IOException {
        return of(generation).suggest(typed, size, index, compiler);
    }

    private Suggester of(long generation) throws IOException {
        Made known = made;
        return known != null && known.generation() == generation ? known.suggester() : make(generation);
    }

    private synchronized Suggester make(long generation) throws IOException {
        Made known = made;
        if (known == null || known.generation() != generation) {
            known = new Made(generation, Suggester.of(index));
            made = known;
        }
        return known.suggester();
    }
}
