package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An annotated article to one Lucene block: its events in order, then the article itself; or, where another article
 * stands for it, to one document that keeps it. Holds no state.
 */
final class DocumentMapper {
    /** Words with positions and offsets: highlighting reads them from the postings instead of analysing again. */
    private static final FieldType TEXT = new FieldType();

    /** Names are looked for and never ranked by, so their lengths need not be kept. */
    private static final FieldType NAMES = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.freeze();
        NAMES.setTokenized(true);
        NAMES.setOmitNorms(true);
        NAMES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        NAMES.freeze();
    }

    /**
     * The lengths of texts are looked up for every posting that is written or ranked. Where each document has one, if only
     * of an empty text, they lie in an array; else they must be searched for, which took a fifth of the time of indexing.
     */
    private static final Map<TextLanguage, List<Field>> EMPTY_TEXTS = emptyTexts();

    private DocumentMapper() {}

    private static Map<TextLanguage, List<Field>> emptyTexts() {
        Map<TextLanguage, List<Field>> texts = new EnumMap<>(TextLanguage.class);
        for (TextLanguage language : TextLanguage.values()) {
            texts.put(
                    language,
                    List.of(new Field(language.titleField(), "", TEXT), new Field(language.bodyField(), "", TEXT)));
        }
        return texts;
    }

    static List<Document> block(AnnotatedArticle annotated, RawPage page, String rules) throws IOException {
        List<Document> block = searched(annotated, true);
        addKept(block.getLast(), annotated, page, rules);
        return block;
    }

    /**
     * A block that can be searched and is not kept: all but the page and what copies are told by.
     *
     * @param words whether its words can be looked for
     */
    static List<Document> passing(AnnotatedArticle annotated, boolean words) throws IOException {
        List<Document> block = searched(annotated, words);
        block.getLast().add(new StoredField(Schema.STORED_ARTICLE, ArticleCodec.encode(annotated)));
        return block;
    }

    private static List<Document> searched(AnnotatedArticle annotated, boolean words) {
        List<Document> block = new ArrayList<>(annotated.events().size() + 1);
        for (StrikeEvent event : annotated.events()) {
            Document document = new Document();
            document.add(new StringField(Schema.KIND, Schema.EVENT.bytes(), Field.Store.NO));
            for (Dimension dimension : Dimension.values()) {
                addValues(document, dimension, dimension.values(event));
            }
            Mention<EventDate> date = event.date();
            if (date != null) {
                document.add(new NumericDocValuesField(
                        Schema.FIRST_DAY, date.value().first().toEpochDay()));
                document.add(new NumericDocValuesField(
                        Schema.LAST_DAY, date.value().last().toEpochDay()));
            }
            for (EventNumber number : EventNumber.values()) {
                Mention<Integer> mention = number.of(event);
                if (mention != null) {
                    document.add(new NumericDocValuesField(Schema.field(number), mention.value()));
                }
            }
            block.add(document);
        }
        Document document = articleDocument(annotated, words);
        for (Dimension dimension : Dimension.values()) {
            addValues(document, dimension, dimension.values(annotated));
        }
        block.add(document);
        for (Document each : block.subList(0, block.size() - 1)) {
            addEmptyTexts(each, null);
        }
        for (Document each : block) {
            each.add(new StringField(Schema.BLOCK, annotated.article().id().value(), Field.Store.NO));
        }
        return block;
    }

    private static Document articleDocument(AnnotatedArticle annotated, boolean words) {
        Article article = annotated.article();
        TextLanguage text = TextLanguage.of(article.language());
        Document document = new Document();
        document.add(new StringField(Schema.KIND, Schema.ARTICLE.bytes(), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Schema.ID, new BytesRef(article.id().value())));
        document.add(new NumericDocValuesField(Schema.EVENTS, annotated.events().size()));
        document.add(new StringField(Schema.TEXT_LANGUAGE, text.code(), Field.Store.NO));
        document.add(new Field(text.titleField(), words ? article.title() : "", TEXT));
        document.add(new Field(text.bodyField(), words ? article.body() : "", TEXT));
        addEmptyTexts(document, text);
        document.add(new StringField(
                Schema.LANGUAGE, Schema.term(article.language().toLowerCase(Locale.ROOT)), Field.Store.NO));
        String source = article.source();
        if (source != null) {
            document.add(new StringField(Schema.SOURCE, Schema.term(source.toLowerCase(Locale.ROOT)), Field.Store.NO));
        }
        String url = article.url();
        if (url != null) {
            document.add(new StringField(Schema.URL, Schema.term(url), Field.Store.NO));
        }
        Published published = article.published();
        if (published != null) {
            document.add(new LongPoint(Schema.PUBLISHED, published.epochSecond()));
            document.add(new NumericDocValuesField(Schema.PUBLISHED, published.epochSecond()));
            document.add(new NumericDocValuesField(
                    Schema.PUBLISHED_DAY, published.day().toEpochDay()));
        }
        for (String author : article.authors()) {
            document.add(new Field(Schema.AUTHOR, author, NAMES));
        }
        for (StrikeEvent event : annotated.events()) {
            Mention<String> place = event.place();
            if (place != null) {
                document.add(new Field(Schema.PLACE, place.value(), NAMES));
            }
        }
        if (!annotated.copies().isEmpty()) {
            document.add(
                    new NumericDocValuesField(Schema.COPIES, annotated.copies().size()));
        }
        return document;
    }

    /** An article that another one stands for: all that is needed to make it an article of its own again. */
    static Document copy(AnnotatedArticle annotated, RawPage page, String rules, ArticleId lead) throws IOException {
        Article article = annotated.article();
        Document document = new Document();
        document.add(new StringField(Schema.KIND, Schema.COPY.bytes(), Field.Store.NO));
        addEmptyTexts(document, null);
        document.add(new StringField(Schema.BLOCK, article.id().value(), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Schema.ID, new BytesRef(article.id().value())));
        document.add(new SortedDocValuesField(Schema.LEAD, new BytesRef(lead.value())));
        document.add(new BinaryDocValuesField(
                Schema.COPY_NOTE,
                new CopyNote(article.id(), article.origin(), annotated.events().size(), lead).encode()));
        if (article.url() != null) {
            document.add(new StringField(Schema.COPY_URL, Schema.term(article.url()), Field.Store.NO));
        }
        if (article.source() != null) {
            document.add(new StringField(
                    Schema.COPY_SOURCE, Schema.term(article.source().toLowerCase(Locale.ROOT)), Field.Store.NO));
        }
        addKept(document, annotated.withCopies(List.of()), page, rules);
        return document;
    }

    /** What articles and copies keep alike. */
    private static void addKept(Document document, AnnotatedArticle annotated, RawPage page, String rules)
            throws IOException {
        KeptArticle kept = KeptArticle.of(annotated, page);
        document.add(new StringField(
                Schema.FINGERPRINT,
                Schema.fingerprint(kept.fingerprint(), rules).bytes(),
                Field.Store.NO));
        document.add(new SortedDocValuesField(Schema.RULES, new BytesRef(rules)));
        document.add(new BinaryDocValuesField(Schema.STORY, kept.story()));
        for (BytesRef band : kept.bands()) {
            document.add(new StringField(Schema.STORY_BAND, band, Field.Store.NO));
        }
        document.add(new StoredField(Schema.STORED_ARTICLE, kept.article()));
        document.add(new BinaryDocValuesField(Schema.RAW_PAGE, kept.page()));
    }

    /** Of all languages but that of the document's own text. */
    private static void addEmptyTexts(Document document, @Nullable TextLanguage own) {
        EMPTY_TEXTS.forEach((language, texts) -> {
            if (language != own) {
                texts.forEach(document::add);
            }
        });
    }

    private static void addValues(Document document, Dimension dimension, Set<String> values) {
        String field = Schema.field(dimension);
        for (String value : values) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(Schema.term(value))));
        }
    }
}
