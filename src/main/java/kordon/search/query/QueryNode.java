package kordon.search.query;

import java.util.List;

/** A query as it was understood. */
sealed interface QueryNode {

    /** A word; what an analyser makes several words of ({@code S-300}) is found as a phrase. */
    record Word(String text, int position) implements QueryNode {}

    /** Words that begin so. */
    record Prefix(String text, int position) implements QueryNode {}

    /** Words that differ in up to {@code edits} letters. */
    record Fuzzy(String text, int edits, int position) implements QueryNode {}

    /** Words in this order, up to {@code slop} moves apart. */
    record Phrase(String text, int slop, int position) implements QueryNode {}

    /** What stands side by side without an operator: the request says whether all or any must match. */
    record Sequence(List<QueryNode> parts) implements QueryNode {}

    record And(List<QueryNode> parts) implements QueryNode {}

    record Or(List<QueryNode> parts) implements QueryNode {}

    record Not(QueryNode part) implements QueryNode {}

    /** A part to be found in one field. */
    record InField(QueryField field, QueryNode part) implements QueryNode {}

    /** A part, or what it names under another name of its own. */
    record Expanded(QueryNode part, List<Synonyms.Names> names) implements QueryNode {}

    /** What an event must have: {@code region:belgorod}, {@code side:(ukraine OR unknown)}, {@code killed:>5}. */
    record EventWord(String field, List<String> values, int position) implements QueryNode {}
}
