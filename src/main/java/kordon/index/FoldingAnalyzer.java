package kordon.index;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** An analysis that makes the characters of a language one before it reads words, in texts as in parts of words. */
abstract class FoldingAnalyzer extends Analyzer {
    private final NormalizeCharMap characters;

    FoldingAnalyzer(NormalizeCharMap characters) {
        this.characters = characters;
    }

    @Override
    protected final Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(characters, reader);
    }

    @Override
    protected final Reader initReaderForNormalization(String field, Reader reader) {
        return new MappingCharFilter(characters, reader);
    }

    @Override
    protected final TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
