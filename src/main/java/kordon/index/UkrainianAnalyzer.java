package kordon.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kordon.table.Table;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.morfologik.MorphosyntacticTagsAttribute;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * Ukrainian: lemmas from the Morfologik dictionary, all in lower case, and for words that it does not know an ending cut
 * off. News is full of such words (villages across the border, names of drones), which Lucene's own analyser leaves as
 * they stand, so that only one of their forms would be found.
 */
final class UkrainianAnalyzer extends FoldingAnalyzer {
    /** Letters that must stay when an ending is cut. */
    private static final int SHORTEST_STEM = 3;

    private static final List<char[]> ENDINGS =
            Table.beside(UkrainianAnalyzer.class, "ukrainian-endings.tsv").rows().stream()
                    .map(row -> row.get("ending").toCharArray())
                    .sorted(Comparator.comparingInt((char[] ending) -> ending.length)
                            .reversed())
                    .toList();

    private final Dictionary dictionary = dictionary();
    private final RecentStems recent = new RecentStems();

    UkrainianAnalyzer() {
        super(characters());
    }

    private static Dictionary dictionary() {
        try {
            return Dictionary.read(Objects.requireNonNull(
                    UkrainianAnalyzer.class.getResource("/ua/net/nlp/ukrainian.dict"), "the Ukrainian dictionary"));
        } catch (IOException e) {
            throw new UncheckedIOException("the Ukrainian dictionary can't be read", e);
        }
    }

    /** One apostrophe for all, no stress marks, ґ as the г that many write. */
    private static NormalizeCharMap characters() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String apostrophe : List.of("’", "‘", "ʼ", "`", "´")) {
            map.add(apostrophe, "'");
        }
        map.add("\u0301", "");
        map.add("\u00ad", "");
        map.add("ґ", "г");
        map.add("Ґ", "Г");
        return map.build();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(words);
        stream = new StopFilter(stream, UkrainianMorfologikAnalyzer.getDefaultStopwords());
        return new TokenStreamComponents(
                words,
                ExactForms.with(stream, word -> new UnknownWords(new MorfologikFilter(word, dictionary)), recent));
    }

    /** The stem of a word that the dictionary does not know. */
    static String stem(String word) {
        return word.substring(0, stemLength(word.toCharArray(), word.length()));
    }

    private static int stemLength(char[] word, int length) {
        for (char[] ending : ENDINGS) {
            int rest = length - ending.length;
            if (rest >= SHORTEST_STEM && endsWith(word, rest, ending)) {
                return rest;
            }
        }
        return length;
    }

    private static boolean endsWith(char[] word, int from, char[] ending) {
        for (int i = 0; i < ending.length; i++) {
            if (word[from + i] != ending[i]) {
                return false;
            }
        }
        return true;
    }

    /** Cuts endings where there was no lemma, and puts lemmas of names in lower case. */
    private static final class UnknownWords extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final MorphosyntacticTagsAttribute tags = addAttribute(MorphosyntacticTagsAttribute.class);

        UnknownWords(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            char[] word = term.buffer();
            int length = term.length();
            for (int i = 0; i < length; i++) {
                word[i] = Character.toLowerCase(word[i]);
            }
            if (tags.getTags() == null || tags.getTags().isEmpty()) {
                term.setLength(stemLength(word, length));
            }
            return true;
        }
    }
}
