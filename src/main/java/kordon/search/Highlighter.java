package kordon.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexSnapshot;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Marks a query's words in the titles and best sentences of the articles of one language. The texts are those of the
 * articles already read; where the words stand comes from the postings.
 */
final class Highlighter extends UnifiedHighlighter {
    private static final int MOST_SNIPPETS = 3;

    /** Where no word of the query is in the body, so many of its first characters, to the end of a sentence. */
    private static final int OPENING_CHARACTERS = 80;

    /** Enough sentences to fill the opening, however short a dateline and its fellows are. */
    private static final int OPENING_SENTENCES = 8;

    /** Articles that one thread marks: half a page, so that another one may take the rest. */
    private static final int MOST_TOGETHER = 10;

    private final TextLanguage language;
    private final Map<Integer, Article> articles;

    /** The marks of an article. */
    record Marked(List<Hit.Mark> title, List<Hit.Snippet> snippets) {}

    /**
     * For some articles.
     *
     * @param articles by their document
     */
    Highlighter(IndexSearcher searcher, TextLanguage language, Map<Integer, Article> articles) {
        super(UnifiedHighlighter.builder(searcher, Schema.analyzer())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(OPENING_SENTENCES)
                .withFormatter(new AsPassages()));
        this.language = language;
        this.articles = articles;
    }

    /** The marks of articles of a snapshot, whatever their languages, by their documents. */
    static Map<Integer, Marked> mark(
            IndexSnapshot snapshot, CompiledQuery query, Map<Integer, AnnotatedArticle> articles) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        Map<TextLanguage, Map<Integer, Article>> together = new EnumMap<>(TextLanguage.class);
        List<Callable<Map<Integer, Marked>>> marking = new ArrayList<>();
        articles.forEach((document, annotated) -> {
            TextLanguage language = TextLanguage.of(annotated.article().language());
            Map<Integer, Article> part = together.computeIfAbsent(language, l -> new HashMap<>());
            part.put(document, annotated.article());
            if (part.size() == MOST_TOGETHER) {
                together.remove(language);
                marking.add(marking(searcher, query, language, part));
            }
        });
        together.forEach((language, part) -> marking.add(marking(searcher, query, language, part)));
        Map<Integer, Marked> marked = new HashMap<>();
        searcher.getTaskExecutor().invokeAll(marking).forEach(marked::putAll);
        return marked;
    }

    private static Callable<Map<Integer, Marked>> marking(
            IndexSearcher searcher, CompiledQuery query, TextLanguage language, Map<Integer, Article> articles) {
        Query words = query.byLanguage().getOrDefault(language, MatchAllDocsQuery.INSTANCE);
        return () -> new Highlighter(searcher, language, articles).mark(words);
    }

    /** The marks of every article, by its document. */
    private Map<Integer, Marked> mark(Query query) throws IOException {
        int[] documents =
                articles.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        String[] fields = {language.titleField(), language.bodyField()};
        Map<String, Object[]> passages = passages(query, documents, MOST_SNIPPETS);
        Map<Integer, Marked> marked = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            Article article = articles.get(documents[i]);
            marked.put(
                    documents[i],
                    new Marked(
                            titleMarks((Passage[]) passages.get(fields[0])[i]),
                            snippets((Passage[]) passages.get(fields[1])[i], article.body())));
        }
        return marked;
    }

    /** An article with every word of the query marked, not its best sentences alone. */
    MarkedArticle markWhole(Query query, int document, AnnotatedArticle article) throws IOException {
        Map<String, Object[]> passages = passages(query, new int[] {document}, mostSentences(article));
        List<Hit.Mark> body = new ArrayList<>();
        Passage[] sentences = (Passage[]) passages.get(language.bodyField())[0];
        if (sentences != null) {
            for (Passage sentence : sentences) {
                body.addAll(marks(sentence, 0, Integer.MAX_VALUE));
            }
        }
        return new MarkedArticle(article, titleMarks((Passage[]) passages.get(language.titleField())[0]), body);
    }

    private static int mostSentences(AnnotatedArticle article) {
        return Math.max(1, article.article().body().length());
    }

    /** By field, the passages of each document in the order of the text. */
    private Map<String, Object[]> passages(Query query, int[] documents, int mostOfBody) throws IOException {
        String[] fields = {language.titleField(), language.bodyField()};
        return highlightFieldsAsObjects(fields, query, documents, new int[] {1, mostOfBody});
    }

    private static List<Hit.Mark> titleMarks(Passage[] passages) {
        return passages == null || passages.length == 0 ? List.of() : marks(passages[0], 0, Integer.MAX_VALUE);
    }

    private static List<Hit.Snippet> snippets(Passage[] passages, String body) {
        if (passages == null || passages.length == 0) {
            return List.of();
        }
        if (passages[0].getNumMatches() == 0) {
            return List.of(opening(passages, body));
        }
        return Arrays.stream(passages)
                .sorted(Comparator.comparingDouble(Passage::getScore).reversed())
                .map(passage -> snippet(passage, body))
                .filter(snippet -> !snippet.text().isEmpty())
                .toList();
    }

    private static Hit.Snippet snippet(Passage passage, String body) {
        int start = passage.getStartOffset();
        int end = passage.getEndOffset();
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Hit.Snippet(body.substring(start, end), marks(passage, start, end));
    }

    /** The first sentences of the body, until they say something. */
    private static Hit.Snippet opening(Passage[] sentences, String body) {
        int end = 0;
        for (Passage sentence : sentences) {
            end = sentence.getEndOffset();
            if (end >= OPENING_CHARACTERS) {
                break;
            }
        }
        return new Hit.Snippet(body.substring(0, end).strip(), List.of());
    }

    /** The passage's marks in order, as offsets from {@code start}; those that overlap become one. */
    private static List<Hit.Mark> marks(Passage passage, int start, int end) {
        List<Hit.Mark> sorted = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int from = Math.max(passage.getMatchStarts()[i], start);
            int to = Math.min(passage.getMatchEnds()[i], end);
            if (from < to) {
                sorted.add(new Hit.Mark(from - start, to - start));
            }
        }
        sorted.sort(Comparator.comparingInt(Hit.Mark::start));
        List<Hit.Mark> marks = new ArrayList<>();
        for (Hit.Mark mark : sorted) {
            if (!marks.isEmpty() && mark.start() < marks.getLast().end()) {
                Hit.Mark last = marks.removeLast();
                marks.add(new Hit.Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int cacheThreshold)
            throws IOException {
        List<CharSequence[]> texts = new ArrayList<>();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            Article article = articles.get(doc);
            texts.add(Arrays.stream(fields)
                    .map(field -> field.equals(language.titleField()) ? article.title() : article.body())
                    .toArray(CharSequence[]::new));
        }
        return texts;
    }

    /** Every text has its words' places there; to find that out from the fields of all segments takes its time. */
    @Override
    protected OffsetSource getOffsetSource(String field) {
        return OffsetSource.POSTINGS;
    }

    /** Sentences that never reach over the end of a paragraph. */
    @Override
    protected BreakIterator getBreakIterator(String field) {
        return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
    }

    /** Titles are one passage whole. */
    private static final class AsPassages extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return passages;
        }
    }
}
