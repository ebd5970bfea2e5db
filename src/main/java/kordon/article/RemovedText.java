package kordon.article;

/**
 * A stretch of the page that the cleaner left out, kept so that a reader can see what was removed and why. No fact
 * comes from it.
 *
 * @param text what the page said there
 * @param rule the rule that removed it
 * @param before the index of the kept paragraph that followed it; the number of paragraphs where none did
 */
public record RemovedText(String text, String rule, int before) {}
