package kordon.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.index.CopyNote;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.index.KeptArticle;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An article or a copy as a document of the cluster, in the fields of {@link IndexMapping}: what the embedded index holds
 * of it, with the events nested in their article. Holds no state.
 */
final class ArticleDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private ArticleDocument() {}

    /** The document of an article with its events, as JSON on one line. */
    static byte[] article(AnnotatedArticle annotated, RawPage page, String rules, String run) throws IOException {
        return written(json -> {
            Article article = annotated.article();
            TextLanguage text = TextLanguage.of(article.language());
            string(json, Schema.KIND, Schema.ARTICLE.text());
            string(json, Schema.TEXT_LANGUAGE, text.code());
            words(json, text.titleField(), List.of(article.title()));
            words(json, text.bodyField(), List.of(article.body()));
            string(json, Schema.URL, article.url());
            string(json, Fields.SOURCE_TERM, lower(article.source()));
            Published published = article.published();
            if (published != null) {
                json.writeNumberField(Schema.PUBLISHED, published.epochSecond());
                json.writeNumberField(Schema.PUBLISHED_DAY, published.day().toEpochDay());
            }
            words(json, Schema.AUTHOR, article.authors());
            words(json, Schema.PLACE, places(annotated));
            for (Dimension dimension : Dimension.values()) {
                values(json, dimension, dimension.values(annotated));
            }
            json.writeNumberField(Fields.EVENT_COUNT, annotated.events().size());
            json.writeArrayFieldStart(Fields.EVENTS);
            for (int i = 0; i < annotated.events().size(); i++) {
                event(json, annotated.events().get(i), i);
            }
            json.writeEndArray();
            if (!annotated.copies().isEmpty()) {
                json.writeNumberField(Schema.COPIES, annotated.copies().size());
                strings(
                        json,
                        Fields.COPY_IDS,
                        annotated.copies().stream()
                                .map(Copy::id)
                                .map(ArticleId::value)
                                .toList());
            }
            kept(json, annotated, page, rules, run);
        });
    }

    /** The document of an article that another one stands for. */
    static byte[] copy(AnnotatedArticle annotated, RawPage page, String rules, String run, ArticleId lead)
            throws IOException {
        return written(json -> {
            Article article = annotated.article();
            string(json, Schema.KIND, Schema.COPY.text());
            string(json, Schema.LEAD, lead.value());
            bytes(
                    json,
                    Schema.COPY_NOTE,
                    new CopyNote(
                                    article.id(),
                                    article.origin(),
                                    annotated.events().size(),
                                    lead)
                            .encode());
            string(json, Schema.COPY_URL, article.url());
            string(json, Schema.COPY_SOURCE, lower(article.source()));
            kept(json, annotated.withCopies(List.of()), page, rules, run);
        });
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] written(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void event(JsonGenerator json, StrikeEvent event, int ordinal) throws IOException {
        json.writeStartObject();
        json.writeNumberField(Fields.ORDINAL, ordinal);
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isOfEvents()) {
                values(json, dimension, dimension.values(event));
            }
        }
        Mention<EventDate> date = event.date();
        if (date != null) {
            json.writeNumberField(Schema.FIRST_DAY, date.value().first().toEpochDay());
            json.writeNumberField(Schema.LAST_DAY, date.value().last().toEpochDay());
            json.writeNumberField(
                    Fields.DAYS,
                    date.value().last().toEpochDay() - date.value().first().toEpochDay() + 1);
        }
        for (EventNumber number : EventNumber.values()) {
            Mention<Integer> mention = number.of(event);
            if (mention != null) {
                json.writeNumberField(Schema.field(number), mention.value());
            }
        }
        for (EventOrder order : EventOrder.values()) {
            OptionalLong key = order.key(event);
            if (key.isPresent()) {
                json.writeNumberField(order.field(), key.getAsLong());
            }
        }
        json.writeEndObject();
    }

    /** What articles and copies keep alike. */
    private static void kept(JsonGenerator json, AnnotatedArticle annotated, RawPage page, String rules, String run)
            throws IOException {
        KeptArticle kept = KeptArticle.of(annotated, page);
        string(json, Schema.ID, annotated.article().id().value());
        string(json, Schema.RULES, rules);
        string(json, Fields.RUN, run);
        string(
                json,
                Schema.FINGERPRINT,
                Schema.fingerprint(kept.fingerprint(), rules).text());
        bytes(json, Schema.STORY, kept.story());
        strings(
                json,
                Schema.STORY_BAND,
                kept.bands().stream().map(ArticleDocument::term).toList());
        bytes(json, Schema.STORED_ARTICLE, kept.article());
        bytes(json, Schema.RAW_PAGE, kept.page());
    }

    /** A band as a term of the cluster, which takes no bytes. */
    static String term(BytesRef band) {
        return HexFormat.of().formatHex(band.bytes, band.offset, band.offset + band.length);
    }

    private static List<String> places(AnnotatedArticle annotated) {
        return annotated.events().stream()
                .map(StrikeEvent::place)
                .filter(place -> place != null)
                .map(Mention::value)
                .toList();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static void string(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, term(value));
        }
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(term(value));
        }
        json.writeEndArray();
    }

    private static void values(JsonGenerator json, Dimension dimension, Set<String> values) throws IOException {
        if (!values.isEmpty()) {
            strings(json, Schema.field(dimension), List.copyOf(values));
        }
    }

    private static String term(String value) {
        return Fields.clean(Schema.term(value));
    }

    private static void words(JsonGenerator json, String field, List<String> texts) throws IOException {
        String words = TokenText.of(field, texts);
        if (!words.isEmpty()) {
            json.writeStringField(field, Fields.clean(words));
        }
    }

    private static void bytes(JsonGenerator json, String field, BytesRef bytes) throws IOException {
        json.writeFieldName(field);
        json.writeBinary(bytes.bytes, bytes.offset, bytes.length);
    }
}
