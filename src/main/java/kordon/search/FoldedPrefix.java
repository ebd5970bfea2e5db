package kordon.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The beginning of a name as people type it: case and marks on letters do not matter. */
final class FoldedPrefix {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String prefix;

    FoldedPrefix(String prefix) {
        this.prefix = fold(prefix.strip());
    }

    /** Whether a code, or any word of a value's names, begins so. */
    boolean admits(String code, Collection<String> names) {
        return prefix.isEmpty()
                || fold(code).startsWith(prefix)
                || names.stream().anyMatch(name -> beginsAWord(fold(name)));
    }

    private boolean beginsAWord(String name) {
        for (int at = name.indexOf(prefix); at >= 0; at = name.indexOf(prefix, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        char[] folded = new char[plain.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(plain.toCharArray(), 0, folded, 0, plain.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
