package kordon.index;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;

/**
 * How a text is cut into words. An article's language decides which of these reads its title and body; each has fields
 * of its own in the index, since the same letters stem differently in two languages, and a query is read once for each.
 */
public enum TextLanguage {
    ENGLISH("en", StemmingAnalyzer::english),
    /** Lemmas from the Morfologik dictionary; endings cut off what it does not know. */
    UKRAINIAN("uk", UkrainianAnalyzer::new),
    RUSSIAN("ru", StemmingAnalyzer::russian),
    /** Every other language: words as they stand, in lower case. */
    OTHER("xx", StemmingAnalyzer::none);

    private final String code;
    private final Supplier<Analyzer> maker;
    private volatile Analyzer analyzer;

    TextLanguage(String code, Supplier<Analyzer> maker) {
        this.code = code;
        this.maker = maker;
    }

    /** The one that reads articles of a language. */
    public static TextLanguage of(String iso639) {
        return switch (iso639.toLowerCase(Locale.ROOT)) {
            // Texts too short to tell their language are headlines, most of them English; others pass its stemmer
            // whole.
            case "en", "und" -> ENGLISH;
            case "uk" -> UKRAINIAN;
            case "ru" -> RUSSIAN;
            default -> OTHER;
        };
    }

    /** The end of its fields' names. */
    public String code() {
        return code;
    }

    /** The indexed title of its articles. */
    public String titleField() {
        return "title_" + code;
    }

    /** The indexed body of its articles. */
    public String bodyField() {
        return "body_" + code;
    }

    /**
     * Cuts texts and queries alike: stems, and beside them {@link ExactForms}; safe for threads. Made when first asked for:
     * the dictionary takes a moment.
     */
    public Analyzer analyzer() {
        Analyzer made = analyzer;
        if (made == null) {
            synchronized (this) {
                made = analyzer;
                if (made == null) {
                    made = maker.get();
                    analyzer = made;
                }
            }
        }
        return made;
    }
}
