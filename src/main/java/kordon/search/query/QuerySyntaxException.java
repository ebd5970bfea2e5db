package kordon.search.query;

import kordon.Failure;

/** A query that can't be read. The message says what is wrong and what would be right. */
public final class QuerySyntaxException extends Failure {
    private static final long serialVersionUID = 1L;

    private final int position;

    QuerySyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** For a query that is well formed but stands for more words than can be looked for at once. */
    public static QuerySyntaxException tooManyWords() {
        return new QuerySyntaxException(
                "The query stands for too many words at once; leave some out, or some of the ~ behind them.", 0);
    }

    /** Where in the query the mistake is: characters from its start, 0 for the first. */
    public int position() {
        return position;
    }
}
