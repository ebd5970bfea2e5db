package kordon.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.article.Article;
import kordon.article.Span;
import kordon.table.Table;

/** Cuts an article into sentences and looks each up in the lexicon. */
final class Sentences {
    private static final String CLOSING = "\"')]";
    private final Lexicon lexicon;
    private final Set<String> abbreviations = new HashSet<>();

    Sentences(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Table.Row row : Table.beside(Sentences.class, "abbreviations.tsv")) {
            abbreviations.add(row.get("word"));
        }
    }

    /** The title's sentences, of paragraph -1, then the body's. */
    List<Sentence> of(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        split(article.title(), Span.Part.TITLE, 0, -1, sentences);
        int offset = 0;
        for (int i = 0; i < article.paragraphs().size(); i++) {
            String paragraph = article.paragraphs().get(i);
            split(paragraph, Span.Part.BODY, offset, i, sentences);
            offset += paragraph.length() + Article.PARAGRAPH_BREAK.length();
        }
        return sentences;
    }

    private void split(String text, Span.Part part, int offset, int paragraph, List<Sentence> sentences) {
        List<Token> tokens = Tokenizer.tokens(text, offset);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || ends(text, offset, tokens, i)) {
                int to = i + 1;
                while (to < tokens.size() && closes(tokens, to - 1, to)) {
                    to++;
                }
                List<Token> own = List.copyOf(tokens.subList(from, to));
                Span span = new Span(part, own.getFirst().start(), own.getLast().end());
                sentences.add(Sentence.of(sentences.size(), paragraph, span, own, lexicon.scan(own)));
                from = to;
                i = to - 1;
            }
        }
    }

    /** A closing quote or bracket that stands right at the full stop belongs to the sentence. */
    private static boolean closes(List<Token> tokens, int before, int at) {
        return CLOSING.contains(tokens.get(at).text())
                && tokens.get(at).start() == tokens.get(before).end();
    }

    private boolean ends(String text, int offset, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isMark()) {
            return false;
        }
        char mark = token.text().charAt(0);
        boolean line = mark == '\n';
        if (!line && mark != '.' && mark != '!' && mark != '?' && mark != '…') {
            return false;
        }
        int next = token.end() - offset;
        while (next < text.length() && CLOSING.indexOf(plain(text.charAt(next))) >= 0) {
            next++;
        }
        if (next < text.length()
                && !Character.isWhitespace(text.charAt(next))
                && !Character.isUpperCase(text.charAt(next))) {
            return false;
        }
        if (next < text.length()
                && Character.isUpperCase(text.charAt(next))
                && i > 0
                && tokens.get(i - 1).capital()) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean starts = next >= text.length() || !Character.isLowerCase(text.charAt(next));
        if (!starts || mark != '.') {
            return starts;
        }
        Token before = i == 0 ? token : tokens.get(i - 1);
        boolean initial = before.text().length() == 1 && before.capital();
        return !initial && !abbreviations.contains(before.text());
    }

    private static char plain(char c) {
        return c == '”' || c == '»' || c == '“' || c == '’' ? '"' : c;
    }
}
