package kordon.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.article.RemovedText;
import kordon.article.Span;
import kordon.event.AnnotatedArticle;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.event.Total;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Articles with everything that a record can hold, from a seed. */
public final class RandomArticles {
    /** Few words, so that queries meet; none is a stop word or the stem of another. */
    public static final List<String> WORDS = List.of(
            "harbour", "siren", "depot", "bridge", "refinery", "village", "windows", "rocket", "garage", "silence");

    private static final List<String> REGIONS = List.of("RU-BEL", "RU-BRY", "RU-KRS", "UA-63", "UA-51", "RU", "XB");
    private static final List<String> PLACES = List.of("Shebekino", "Odesa", "Příbor nad/Řekou", "Вовчанськ");
    private static final List<String> LANGUAGES = List.of("en", "en", "uk", "ru", "de", "und");
    private static final List<String> SOURCES = List.of("Example Post", "north.example", "Вісник.example");

    private final Random random;

    public RandomArticles(long seed) {
        this.random = new Random(seed);
    }

    /** An article under an id; every fact random, half of the optional ones absent. */
    public AnnotatedArticle article(String id) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            paragraphs.add(sentences(1 + random.nextInt(3)) + (random.nextInt(8) == 0 ? "\n\nЗсув 🚀 " : ""));
        }
        Article article = new Article(
                new ArticleId(id),
                "key-" + id,
                new Origin("heap.zip!/" + id, random.nextInt(100_000), optional("https://x.example/" + id), moment()),
                random.nextInt(5) == 0 ? "" : words(1 + random.nextInt(4)),
                optional("https://x.example/" + id),
                optional(pick(SOURCES)),
                pick(LANGUAGES),
                published(),
                random.nextBoolean() ? List.of() : List.of("A. Writer", "Їжак Ґедзь"),
                paragraphs,
                random.nextBoolean() ? List.of() : List.of(new RemovedText("Subscribe!", "appeal", 1)));
        List<StrikeEvent> events = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            events.add(event());
        }
        List<Total> totals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            totals.add(new Total(
                    pick(List.of(Total.Count.values())), new Mention<>(random.nextInt(900), Span.body(0, i), "total")));
        }
        AnnotatedArticle alone = new AnnotatedArticle(article, events, totals);
        List<Copy> copies = new ArrayList<>();
        for (int i = random.nextInt(6); i > 3; i--) {
            copies.add(new Copy(
                    new ArticleId(id + "-copy-" + i),
                    "key-" + i,
                    optional("https://y.example/" + id),
                    optional(pick(SOURCES)),
                    words(2),
                    published()));
        }
        return alone.withCopies(copies);
    }

    /** A page of which the article is a part. */
    public RawPage page(AnnotatedArticle annotated) {
        Article article = annotated.article();
        String id = article.id().value();
        return new RawPage(
                article.origin(),
                pick(List.of(RawPage.Form.values())),
                "Menu\n" + article.title() + "\n" + String.join("\n", article.paragraphs()) + "\nSubscribe!",
                new PageMetadata(
                        article.key(),
                        optional(id),
                        optional("u"),
                        optional("t"),
                        optional("2024-01-02"),
                        optional("s"),
                        optional("en"),
                        article.authors()));
    }

    public String words(int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String sentences(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(i == 0 ? "" : " ")
                    .append("So ")
                    .append(words(3 + random.nextInt(4)))
                    .append('.');
        }
        return text.toString();
    }

    private StrikeEvent event() {
        Region region = Regions.get(pick(REGIONS));
        List<Mention<WeaponType>> weapons = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            weapons.add(mention(pick(List.of(WeaponType.values()))));
        }
        return new StrikeEvent(
                mention(region),
                optional(mention(pick(PLACES))),
                mention(pick(List.of(Side.values()))),
                weapons,
                random.nextInt(4) == 0 ? null : mention(date()),
                mention(pick(List.of(AttackOutcome.values()))),
                optional(mention(random.nextInt(20))),
                optional(mention(random.nextInt(20))),
                optional(mention(random.nextInt(200))),
                optional(mention(random.nextInt(200))),
                optional(mention("the governor")),
                pick(List.of(Confidence.values())),
                List.of(span(), span()));
    }

    private EventDate date() {
        LocalDate day = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(120));
        return switch (random.nextInt(6)) {
            case 0 -> EventDate.year(day.getYear());
            case 1 -> EventDate.month(YearMonth.from(day));
            default -> EventDate.day(day);
        };
    }

    private @Nullable Published published() {
        LocalDateTime time = LocalDateTime.of(2024, 1, 1, 8, 30).plusMinutes(random.nextInt(400_000));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Published.on(time.toLocalDate());
            case 2 -> Published.at(time, null);
            default -> Published.at(time, ZoneOffset.ofHours(3));
        };
    }

    private @Nullable Instant moment() {
        return optional(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
    }

    private <V> Mention<V> mention(V value) {
        return new Mention<>(value, span(), "rule-" + random.nextInt(9));
    }

    private Span span() {
        int start = random.nextInt(300);
        int end = start + random.nextInt(100);
        return random.nextBoolean() ? Span.title(start, end) : Span.body(start, end);
    }

    private <T> @Nullable T optional(T value) {
        return random.nextBoolean() ? value : null;
    }
}
