package kordon.event;

import kordon.article.Span;

/**
 * A value and the words that say so.
 *
 * @param span where the article says it; for a value that follows from the sentence as a whole ("side not stated"),
 *     the sentence
 * @param rule the rule that read it, by its name in the rule tables
 */
public record Mention<V>(V value, Span span, String rule) {}
