package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that is no query but words to be found: a sentence, a title. No sign and no word in it is an operator. */
final class PlainText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.][\\p{L}\\p{M}\\p{N}]+)*");

    private PlainText() {}

    /** The words in order, a word that recurs as often as it does; empty where there are none. */
    static Optional<QueryNode> parse(String text) {
        List<QueryNode> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new QueryNode.Word(matcher.group(), matcher.start()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new QueryNode.Sequence(words));
    }
}
