package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kordon.search.query.QueryNode.And;
import kordon.search.query.QueryNode.Expanded;
import kordon.search.query.QueryNode.InField;
import kordon.search.query.QueryNode.Not;
import kordon.search.query.QueryNode.Or;
import kordon.search.query.QueryNode.Sequence;
import kordon.search.query.QueryNode.Word;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the words of a query what else the thing is called. Words side by side that are one name ("Kryvyi Rih") are
 * taken together. What stands in quotes is meant as it stands; beginnings and similar words are left alone as well.
 */
final class QueryExpansion {
    private static final int LONGEST_NAME = 3;

    private final Synonyms synonyms;

    QueryExpansion(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    QueryNode expand(QueryNode node) {
        return switch (node) {
            case Word word -> named(word, word.text());
            case Sequence(List<QueryNode> parts) -> sequence(parts);
            case And(List<QueryNode> parts) ->
                new And(parts.stream().map(this::expand).toList());
            case Or(List<QueryNode> parts) ->
                new Or(parts.stream().map(this::expand).toList());
            case Not(QueryNode part) -> new Not(expand(part));
            case InField(QueryField field, QueryNode part) -> new InField(field, expand(part));
            default -> node;
        };
    }

    private QueryNode sequence(List<QueryNode> parts) {
        List<QueryNode> expanded = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int length = Math.min(LONGEST_NAME, wordsFrom(parts, at));
            @Nullable QueryNode name = null;
            while (length > 1 && name == null) {
                name = name(parts.subList(at, at + length));
                at += name == null ? 0 : length;
                length--;
            }
            expanded.add(name != null ? name : expand(parts.get(at++)));
        }
        return expanded.size() == 1 ? expanded.getFirst() : new Sequence(expanded);
    }

    private static int wordsFrom(List<QueryNode> parts, int from) {
        int end = from;
        while (end < parts.size() && parts.get(end) instanceof Word) {
            end++;
        }
        return end - from;
    }

    /** Several words as one name; {@code null} where they are none. */
    private @Nullable QueryNode name(List<QueryNode> words) {
        String text = words.stream().map(word -> ((Word) word).text()).collect(Collectors.joining(" "));
        QueryNode apart = new Sequence(words.stream().map(this::expand).toList());
        return named(apart, text) instanceof Expanded expanded ? expanded : null;
    }

    private QueryNode named(QueryNode node, String text) {
        Set<Synonyms.Names> names = synonyms.of(text);
        return names.isEmpty() ? node : new Expanded(node, List.copyOf(names));
    }
}
