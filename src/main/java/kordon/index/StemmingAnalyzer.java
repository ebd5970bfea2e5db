package kordon.index;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Words in lower case without the most frequent ones, as stems by a rule and as they stand. */
final class StemmingAnalyzer extends FoldingAnalyzer {
    private final UnaryOperator<TokenStream> spelling;
    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> stemmer;
    private final RecentStems recent = new RecentStems();

    private StemmingAnalyzer(
            NormalizeCharMap characters,
            UnaryOperator<TokenStream> spelling,
            CharArraySet stopWords,
            UnaryOperator<TokenStream> stemmer) {
        super(characters);
        this.spelling = spelling;
        this.stopWords = stopWords;
        this.stemmer = stemmer;
    }

    static Analyzer english() {
        return new StemmingAnalyzer(
                new NormalizeCharMap.Builder().build(),
                EnglishPossessiveFilter::new,
                EnglishAnalyzer.getDefaultStopSet(),
                PorterStemFilter::new);
    }

    /** The dots of ё are often left out, and stress marks are for learners. */
    static Analyzer russian() {
        NormalizeCharMap.Builder characters = new NormalizeCharMap.Builder();
        characters.add("ё", "е");
        characters.add("Ё", "Е");
        characters.add("\u0301", "");
        return new StemmingAnalyzer(
                characters.build(),
                words -> words,
                RussianAnalyzer.getDefaultStopSet(),
                words -> new SnowballFilter(words, new RussianStemmer()));
    }

    /** Words as they stand for either. */
    static Analyzer none() {
        return new StemmingAnalyzer(
                new NormalizeCharMap.Builder().build(), words -> words, CharArraySet.EMPTY_SET, words -> words);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream stream = new StopFilter(new LowerCaseFilter(spelling.apply(words)), stopWords);
        return new TokenStreamComponents(words, ExactForms.with(stream, stemmer, recent));
    }
}
