package kordon.opensearch;

import java.io.IOException;
import kordon.index.Schema;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words as Kordon's own analysis cuts them, written so that a cluster without any plug-in keeps the very same terms at
 * the very same positions: a word a position, {@code |} between the terms of one position, a lone {@code |} where a word
 * was left out. {@link IndexMapping} has the analyser that reads it. No term of any analysis has white space or a bar in
 * it, which a test holds.
 */
final class TokenText {
    /** Between terms of one position, and in place of a word that is left out. */
    static final char BAR = '|';

    private TokenText() {}

    /** The words of a text in a field; empty where there are none. */
    static String of(String field, String text) throws IOException {
        StringBuilder out = new StringBuilder(text.length() * 3 / 2);
        append(field, text, out);
        return out.toString();
    }

    /** Those of several texts of one field, as one follows the other in the index. */
    static String of(String field, Iterable<String> texts) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            append(field, text, out);
        }
        return out.toString();
    }

    private static void append(String field, String text, StringBuilder out) throws IOException {
        try (TokenStream tokens = Schema.analyzer().tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                int increment = position.getPositionIncrement();
                if (increment == 0) {
                    out.append(BAR);
                } else {
                    out.append(out.isEmpty() ? "" : " ").repeat("| ", increment - 1);
                }
                out.append(term);
            }
            tokens.end();
            // Words left out at the end of a text stand between it and the next one.
            out.repeat(" |", position.getPositionIncrement());
        }
    }
}
