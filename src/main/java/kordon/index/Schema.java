package kordon.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kordon.article.RawPage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of the index: the only place that knows their names and how each is analysed. Whoever changes what an index
 * holds raises {@link #VERSION}, so that an older index is refused and not misread.
 */
public final class Schema {
    /** Written into every commit; an index of another version is refused. */
    public static final int VERSION = 16;

    /** {@link #ARTICLE}, {@link #EVENT} or {@link #COPY}. */
    public static final String KIND = "kind";

    /** The article's id on every document of its block, so that the block is replaced as one. */
    public static final String BLOCK = "block";

    /** The article's id, on the article alone: a term and a doc value, so that sorting can skip. */
    public static final String ID = "id";

    /** {@link TextLanguage#code} of the fields that hold the article's text. */
    public static final String TEXT_LANGUAGE = "text_language";

    /** The article's language as it was told, a term; {@link Dimension#LANGUAGE} has it as a doc value. */
    public static final String LANGUAGE = Dimension.LANGUAGE.code();

    /** The article's source in lower case, a term; {@link Dimension#SOURCE} has it as a doc value, as it was written. */
    public static final String SOURCE = Dimension.SOURCE.code();

    /** The article's address, a term. */
    public static final String URL = "url";

    /** Authors' names, analysed. */
    public static final String AUTHOR = "author";

    /** Names of the events' places, analysed, on the article. */
    public static final String PLACE = "place";

    /**
     * When the article was published, in seconds since 1970, a point and a doc value, so that sorting can skip;
     * {@link #PUBLISHED_DAY} in days, the outlet's own.
     */
    public static final String PUBLISHED = "published";

    public static final String PUBLISHED_DAY = "published_day";

    /** The number of events of an article: they are the documents just before it. */
    public static final String EVENTS = "events";

    /** First and last day of an event, in days since 1970. */
    public static final String FIRST_DAY = "first_day";

    public static final String LAST_DAY = "last_day";

    /** The article and its events, as {@link ArticleCodec} writes them; stored. */
    public static final String STORED_ARTICLE = "article";

    /** The raw page, compressed against the body; a doc value, so that reading hits never touches it. */
    public static final String RAW_PAGE = "raw_page";

    /** On a copy: the id of the article that stands for it, a doc value. */
    public static final String LEAD = "lead";

    /** On an article that stands for copies: how many, a doc value. */
    public static final String COPIES = "copies";

    /** On a copy: what a report says of it, see {@link CopyNote}; a doc value. */
    public static final String COPY_NOTE = "copy_note";

    /** Address and source of a copy, terms as {@link #URL} and {@link #SOURCE}, where no query for articles looks. */
    public static final String COPY_URL = "copy_url";

    public static final String COPY_SOURCE = "copy_source";

    /**
     * {@link RawPage#fingerprint} of the page and the digest of the rules that read it, a term; {@link #RULES} the
     * digest as a doc value.
     */
    public static final String FINGERPRINT = "fingerprint";

    public static final String RULES = "rules";

    /** The {@link Story} of the article, a doc value; {@link #STORY_BAND} the bands of its signature, terms. */
    public static final String STORY = "story";

    public static final String STORY_BAND = "story_band";

    /** The document of an article. */
    public static final Term ARTICLE = new Term(KIND, "article");

    /** The document of an article that is named on another one: all that it was written from, found by no word. */
    public static final Term COPY = new Term(KIND, "copy");

    /** The document of an event. */
    public static final Term EVENT = new Term(KIND, "event");

    private static final Query KEPT = new TermInSetQuery(KIND, List.of(ARTICLE.bytes(), COPY.bytes()));

    /** BM25 with the parameters that Anserini found good for news: repeated words and long texts count for less. */
    public static final float K1 = 0.9f;

    public static final float B = 0.4f;

    private static final Analyzer NAMES = new StandardAnalyzer();
    private static final Map<String, TextLanguage> TEXT_FIELDS = Arrays.stream(TextLanguage.values())
            .flatMap(language -> Arrays.stream(new String[] {language.titleField(), language.bodyField()})
                    .map(field -> Map.entry(field, language)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Analyzer ANALYZER = new PerField(field -> {
        TextLanguage language = TEXT_FIELDS.get(field);
        return language != null ? language.analyzer() : NAMES;
    });

    /** Terms and sorted values have a limit in Lucene; no name of a place or an outlet comes near this. */
    private static final int LONGEST_TERM = 1000;

    private Schema() {}

    /** A page's fingerprint as read by some rules. */
    public static Term fingerprint(String fingerprint, String rules) {
        return new Term(FINGERPRINT, fingerprint + " " + rules);
    }

    /** A text as it stands in a field of terms, for writing and for asking. */
    public static String term(String text) {
        return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
    }

    /** The analysis of every analysed field, for writing and for queries. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** Whether a field holds {@link ExactForms} beside its stems. */
    public static boolean hasExactForms(String field) {
        return TEXT_FIELDS.containsKey(field);
    }

    /** The ranking; the writer and every searcher must share it, since lengths of texts are stored its way. */
    public static Similarity similarity() {
        // Stems and exact forms stand at one place; the average length counts both, so each text's own must as well.
        return new BM25Similarity(K1, B, false);
    }

    /**
     * The field of a dimension, a doc value: every level of its values on each event and, as a union, on the article; in a
     * dimension of articles on the article alone.
     */
    public static String field(Dimension dimension) {
        return dimension.code();
    }

    /** The documents of articles and of copies. */
    static Query kept() {
        return KEPT;
    }

    /** The articles and events that have a value of a dimension; looks at each document that it is asked of. */
    public static Query having(Dimension dimension, String value) {
        return SortedSetDocValuesField.newSlowExactQuery(field(dimension), new BytesRef(term(value)));
    }

    /** The field of a number, on each event that has it. */
    public static String field(EventNumber number) {
        return number.code();
    }

    private static final class PerField extends DelegatingAnalyzerWrapper {
        private final Function<String, Analyzer> analyzers;

        PerField(Function<String, Analyzer> analyzers) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.analyzers = analyzers;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzers.apply(field);
        }
    }
}
