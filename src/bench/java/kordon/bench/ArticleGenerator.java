package kordon.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import kordon.table.Table;

/**
 * Articles made from a seed: words by Zipf's law, one to four reports of attacks on towns of the gazetteer, three
 * languages, days of four years, now and then a copy of an earlier one in another outlet. The seed and the number decide
 * an article alone, so that a million need no memory. Safe for threads.
 */
final class ArticleGenerator {
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 4_000;
    private static final int MOST_REPORTS = 4;
    private static final int OUTLETS = 200;
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.of(2022, 3, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2));
    private static final int MINUTES = 4 * 365 * 24 * 60;

    /** One in so many articles is a copy of one of so many before it. */
    private static final int COPY_EVERY = 20;

    private static final int COPY_WITHIN = 1_000;

    private final long seed;
    private final Map<String, Language> languages = new TreeMap<>();
    private final List<Language> byShare = new ArrayList<>();
    private final Zipf outlets = new Zipf(OUTLETS);

    private record Language(String code, Vocabulary vocabulary, Reports reports, Frame frame) {}

    ArticleGenerator(long seed) {
        this.seed = seed;
        Map<String, Targets> targets = Map.of("UA", new Targets("UA"), "RU", new Targets("RU"));
        for (Table.Row row : Table.beside(ArticleGenerator.class, "languages.tsv")) {
            String code = row.get("language");
            Vocabulary vocabulary = new Vocabulary(row);
            Language language = new Language(code, vocabulary, new Reports(code, targets), new Frame(code, vocabulary));
            languages.put(code, language);
            for (int i = Integer.parseInt(row.get("share")); i > 0; i--) {
                byShare.add(language);
            }
        }
    }

    /** The article of a number from 0 up. */
    GeneratedArticle article(long number) {
        RandomGenerator random = Seeds.random(seed, number);
        String outlet = "outlet-%03d.example".formatted(outlets.draw(random));
        boolean copy = number > 0 && random.nextInt(COPY_EVERY) == 0;
        if (!copy) {
            return original(number, outlet, random);
        }
        long from = Math.max(0, number - random.nextInt(1, COPY_WITHIN));
        GeneratedArticle original = article(from);
        List<String> paragraphs = new ArrayList<>(original.paragraphs());
        paragraphs.removeLast();
        return new GeneratedArticle(
                number,
                original.language(),
                outlet,
                original.title(),
                original.published().plusHours(1),
                paragraphs,
                original.reports());
    }

    private GeneratedArticle original(long number, String outlet, RandomGenerator random) {
        Language language = byShare.get(random.nextInt(byShare.size()));
        OffsetDateTime published = FIRST_DAY.plusMinutes(random.nextInt(MINUTES));
        int length = random.nextInt(SHORTEST, LONGEST);
        int reports = random.nextInt(1, MOST_REPORTS + 1);
        String title = language.vocabulary().words(random.nextInt(6, 12), random);
        List<String> paragraphs = new ArrayList<>();
        int written = 0;
        while (written < length) {
            StringBuilder paragraph = new StringBuilder();
            if (paragraphs.size() < reports) {
                paragraph.append(language.reports().draw(published.toLocalDate(), random));
            }
            int sentences = random.nextInt(2, 5);
            for (int i = 0; i < sentences; i++) {
                paragraph.append(paragraph.isEmpty() ? "" : " ");
                language.vocabulary().appendWords(paragraph, random.nextInt(8, 25), random);
                paragraph.append('.');
            }
            paragraphs.add(paragraph.toString());
            written += paragraph.length();
        }
        return new GeneratedArticle(
                number,
                language.code(),
                outlet,
                title,
                published,
                List.copyOf(paragraphs),
                Math.min(reports, paragraphs.size()));
    }

    /** The furniture of the page that an article stands on. */
    Frame frame(GeneratedArticle article) {
        return languages.get(article.language()).frame();
    }

    /** Randomness for the page of an article, apart from that of its text. */
    RandomGenerator pageRandom(GeneratedArticle article) {
        return Seeds.random(~seed, article.number());
    }
}
