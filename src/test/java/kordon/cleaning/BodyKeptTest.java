package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bare text in which body and boilerplate look alike: what must stay, and what must go. */
class BodyKeptTest {
    private static final String TITLE = "Three drones brought down over the river port";
    private static final String LEAD =
            "Air defence crews brought down three drones over the river port on Friday night, the governor of the region said.";
    private static final String SECOND =
            "Debris fell on the roof of a warehouse and started a fire, which was put out within an hour, he added.";
    private static final String THIRD =
            "Nobody was hurt, and the port went back to work in the morning, according to its director.";

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("casualties by town", """
                        Officials gave the toll by town:
                        Lyman: two killed, five wounded
                        Kostiantynivka: one killed, 11 wounded
                        Druzhkivka: four wounded"""),
                body("downed targets", """
                        The air force said that it had shot down:
                        24 Shahed drones
                        3 Kh-101 cruise missiles
                        1 Iskander-M ballistic missile"""),
                body("regions behind dashes", """
                        По регіонах за добу:
                        — Харківщина – 12 обстрілів;
                        — Сумщина – 7 обстрілів;
                        — Херсонщина – 31 обстріл."""),
                body("a bulletin", """
                        ❗️Вночі над областю збито 12 безпілотників, повідомила обласна адміністрація.
                        ❗️Пошкоджено два будинки, одна людина поранена.
                        ❗️Рух на мосту перекрито до ранку."""),
                body("subheadings between paragraphs", """
                        What happened in the port
                        %s
                        Why it matters""".formatted(SECOND)),
                body("a short last paragraph", """
                        %s
                        The fire was out by noon.""".formatted(SECOND)),
                body("a source that speaks of reports", """
                        %s
                        The ministry told reporters that it had no comment on the story.""".formatted(SECOND)),
                body("reporters who were hurt", """
                        %s
                        Two journalists of an independent newspaper were wounded.
                        Ann Person was a reporter for the town's newspaper.""".formatted(SECOND)));
    }

    private static Arguments body(String name, String lines) {
        return Arguments.of(name, lines.lines().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void keepsTheBody(String name, List<String> lines) {
        Article article = text(TITLE + "\n17 May 2024\n" + LEAD + "\n" + String.join("\n", lines) + "\n" + THIRD);

        assertThat(article.paragraphs()).containsAll(lines.stream().distinct().toList());
    }

    @Test
    void keepsTheTitlesOfTheEntriesOfALiveBlog() {
        Article article = text(String.join(
                "\n",
                TITLE,
                "17:40 Second wave over the port",
                LEAD,
                "15:12 Fire at the warehouse",
                SECOND,
                "13:55 Port back at work",
                THIRD));

        assertThat(article.paragraphs())
                .containsExactly(
                        "17:40 Second wave over the port",
                        LEAD,
                        "15:12 Fire at the warehouse",
                        SECOND,
                        "13:55 Port back at work",
                        THIRD);
    }

    @Test
    void removesAFeedOfTitlesUnderTimes() {
        Article article = text(String.join(
                "\n",
                TITLE,
                LEAD,
                SECOND,
                THIRD,
                "17:40 Ships collide off the cape",
                "15:12 Bridge closed for repairs",
                "13:55 Grain terminal changes hands"));

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Renée Person | March 10, 2023, 6:00 a.m. ET",
                "Ann Person, Kyiv correspondent, and Sam Roe",
                "EXCLUSIVE By Gary Person, Foreign Editor",
                "October 18, 2024 at 6:00 a.m.",
                "Ann Person is a member of the editorial board.",
                "CORRECTION: an earlier version gave the wrong distance.",
                "This is a developing story. Reload for updates.",
                "Translation by Sam Person",
                "Переклала Олена Приклад",
            })
    void removesWhatIsSaidOfTheTextAboveIt(String line) {
        assertThat(text(String.join("\n", TITLE, line, LEAD, SECOND, THIRD)).paragraphs())
                .containsExactly(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Become one of our patrons!",
                "Join the 90,000 members that receive it.",
                "Recent: Ship leaves port – what happened? / Bridge reopens",
                "[1] https://example.org/statement [2] https://example.org/map",
                "Ann Person is a freelance journalist who writes on ports and rivers from the southern coast of the country.",
                "Headlines in this column are chosen on Sundays.",
                "* Фонд признан нежелательной организацией.",
                "Вподобали текст? Пригостіть редакцію кавою",
            })
    void removesWhatTheNewsroomSaysBelow(String line) {
        assertThat(text(String.join("\n", TITLE, LEAD, SECOND, THIRD, line)).paragraphs())
                .containsExactly(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch the moment a drone falls into the river.",
                "Related video: how does a port work at night?",
                "Get latest live news on shipping, ports and weather…",
                "Home / News / Three drones brought down over the river port",
                "Читайте також у спецпроєкті: як працює порт",
            })
    void removesWhatStandsBetweenParagraphs(String line) {
        assertThat(text(String.join("\n", TITLE, LEAD, SECOND, line, THIRD)).paragraphs())
                .containsExactly(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By ANN PERSON and ROB ROEKYIV, Ukraine (AGENCY) — ",
                "By Ann PersonKYIV, Ukraine (AGENCY) — ",
                "By ANN PERSON ODESA (AGENCY) - ",
            })
    void cutsABylineFromTheDatelineThatItWasJoinedTo(String front) {
        String place = front.substring(front.contains("KYIV") ? front.indexOf("KYIV") : front.indexOf("ODESA"));

        assertThat(text(String.join("\n", TITLE, front + LEAD, SECOND, THIRD)).paragraphs())
                .containsExactly(place + LEAD, SECOND, THIRD);
    }

    private static Article text(String content) {
        PageMetadata metadata = new PageMetadata("page", null, null, TITLE, null, null, null, List.of());
        RawPage page = new RawPage(Origin.of("page"), RawPage.Form.TEXT, content, metadata);
        return ((Kept<Article>) ArticleCleaner.standard().clean(page)).value();
    }
}
