package kordon.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kordon.index.ExactForms;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * What an analyser makes of a text: the terms at each position. A word may have several (two lemmas), none (a stop word),
 * or be cut into several positions ({@code S-300}).
 */
record AnalyzedText(List<Slot> slots) {

    /** The terms at one position. */
    record Slot(int position, List<BytesRef> terms) {}

    /** The stems of a text. */
    static AnalyzedText of(Analyzer analyzer, String field, String text) {
        return of(analyzer, field, text, false);
    }

    /** The words of a text as they stand, in a field that holds them so. */
    static AnalyzedText exactly(Analyzer analyzer, String field, String text) {
        return of(analyzer, field, text, true);
    }

    private static AnalyzedText of(Analyzer analyzer, String field, String text, boolean exact) {
        List<Slot> slots = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                if (ExactForms.isOne(term.getBytesRef()) != exact) {
                    continue;
                }
                if (slots.isEmpty() || slots.getLast().position() != position) {
                    slots.add(new Slot(position, new ArrayList<>()));
                }
                slots.getLast().terms().add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AnalyzedText(slots);
    }

    /** The words in order; those that the analyser dropped may be anything. */
    Query phrase(String field, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Slot slot : slots) {
            Term[] terms =
                    slot.terms().stream().map(bytes -> new Term(field, bytes)).toArray(Term[]::new);
            phrase.add(terms, slot.position());
        }
        return phrase.build();
    }
}
