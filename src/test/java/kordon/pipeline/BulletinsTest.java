package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kordon.engine.FolderEngine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Daily bulletins, written to one template for years, which differ in a figure, a day or a place: none may be lost as a
 * copy of another, whether or not an attack is read out of them. Reprints of one are copies.
 */
class BulletinsTest {
    private static final String ENGLISH = """
            The air force published its morning summary on {day}, as it does every day of the year. According to the summary, \
            mobile groups and crews of anti-aircraft guns worked in {count} regions during the night, and the longest alert lasted \
            {hours} hours, in the {place} region. The duty officers checked all reports from the units before noon. The summary \
            adds that the equipment is in working order and that training goes on as planned. Residents are asked not to film \
            the work of the crews and not to publish where they stand. The next summary is expected in the morning.""";
    private static final String UKRAINIAN = """
            Повітряні сили оприлюднили ранкове зведення, яке виходить {day} так само, як і щодня протягом року. За даними зведення, \
            уночі мобільні групи чергували у {count} областях, а найдовша тривога тривала {hours} години, її оголошували в районі \
            міста {place} двічі. Чергові офіцери перевірили всі повідомлення підрозділів до полудня. У зведенні також сказано, що \
            техніка справна, а навчання тривають за планом. Мешканців просять не знімати роботу екіпажів і не публікувати місця, де \
            вони стоять. Наступне зведення очікують зранку, його знову надішлють усім редакціям країни.""";
    private static final String RUSSIAN = """
            Военное ведомство опубликовало утреннюю сводку, которая выходит {day} так же, как и каждый день в году. По данным сводки, \
            ночью дежурные расчёты несли службу в {count} районах, а самая долгая тревога длилась {hours} часа, её объявляли в районе \
            города {place} дважды. Дежурные офицеры проверили все сообщения подразделений до полудня. В сводке также сказано, что \
            техника исправна, а учёба идёт по плану. Жителей просят не снимать работу расчётов и не публиковать места, где они стоят. \
            Следующую сводку ждут утром, её снова разошлют во все редакции страны.""";

    @TempDir
    Path folder;

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static Stream<List<String>> bulletins() {
        return Stream.of(
                each(ENGLISH, List.of("Monday", "Tuesday", "Wednesday"), List.of("Kharkiv", "Sumy", "Odesa")),
                each(UKRAINIAN, List.of("у понеділок", "у вівторок", "у середу"), List.of("Харків", "Суми", "Одеса")),
                each(RUSSIAN, List.of("в понедельник", "во вторник", "в пятницу"), List.of("Курск", "Брянск", "Орёл")));
    }

    /** Of one template, bulletins that differ in one thing alone. */
    private static List<String> each(String template, List<String> days, List<String> places) {
        Map<String, String> first =
                Map.of("day", days.getFirst(), "place", places.getFirst(), "count", "9", "hours", "3");
        List<String> bulletins = new ArrayList<>();
        bulletins.add(filled(template, first));
        days.stream().skip(1).forEach(day -> bulletins.add(filled(template, with(first, "day", day))));
        places.stream().skip(1).forEach(place -> bulletins.add(filled(template, with(first, "place", place))));
        List.of("11", "12").forEach(count -> bulletins.add(filled(template, with(first, "count", count))));
        List.of("2", "4").forEach(hours -> bulletins.add(filled(template, with(first, "hours", hours))));
        return bulletins;
    }

    private static Map<String, String> with(Map<String, String> values, String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    private BuildReport index(List<Map<String, String>> records) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map<String, String> record : records) {
            lines.append(new ObjectMapper().writeValueAsString(record)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("heap.jsonl"), lines);
        return IndexUpdate.of(
                        PageSources.open(List.of(file)), new FolderEngine(folder.resolve("index")), Collection.OWN)
                .run(new Silence());
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void bulletins_that_differ_in_one_thing_stay_apart(List<String> texts) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).hasSizeGreaterThan(400);
            // The same day, so that only the words can tell.
            records.add(Map.of("id", "n" + i, "published", "2024-05-14", "text", texts.get(i)));
        }
        assertThat(index(records).indexed()).isEqualTo(texts.size());
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void reprints_of_a_bulletin_are_copies(List<String> texts) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            records.add(Map.of("id", "n" + i, "published", "2024-05-14", "text", text));
            records.add(Map.of(
                    "id", "cut" + i, "published", "2024-05-15", "text", text.substring(0, text.lastIndexOf(". ") + 1)));
        }
        BuildReport report = index(records);

        assertThat(report.indexed()).isEqualTo(texts.size());
        assertThat(report.duplicates()).isEqualTo(texts.size());
    }
}
