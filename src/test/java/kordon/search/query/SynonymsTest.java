package kordon.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kordon.event.Regions;
import kordon.index.TextLanguage;
import kordon.table.Table;
import org.junit.jupiter.api.Test;

/** What else words are called. */
class SynonymsTest {

    /** Names are looked up among those that begin alike: a stem that begins otherwise would be lost without a word. */
    @Test
    void every_stem_of_every_name_begins_as_a_word_of_the_name_does() {
        List<String> lost = Stream.of(TextLanguage.ENGLISH, TextLanguage.UKRAINIAN, TextLanguage.RUSSIAN)
                .flatMap(language -> names().distinct()
                        .flatMap(name -> Synonyms.keys(language, name).stream()
                                .filter(key -> !Synonyms.initials(name).contains(Synonyms.initial(key)))
                                .map(key -> name + " -> " + key)))
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void a_place_is_found_by_any_form_and_any_of_its_words_that_comes_first() {
        assertThat(namesOf("харкова")).contains("Kharkiv", "Харьков");
        assertThat(namesOf("Рогу")).doesNotContain("Kryvyi Rih");
        assertThat(namesOf("Кривого Рогу")).contains("Кривой Рог");
        assertThat(namesOf("uav")).contains("drone", "беспилотник");
        assertThat(namesOf("nothing-of-the-kind")).isEmpty();
    }

    private static List<String> namesOf(String words) {
        return Synonyms.instance().of(words).stream()
                .flatMap(Synonyms.Names::all)
                .toList();
    }

    private static Stream<String> names() {
        Stream<String> words = Table.beside(Synonyms.class, "synonyms.tsv").rows().stream()
                .flatMap(row -> Stream.of("en", "uk", "ru").flatMap(language -> row.list(language).stream()));
        Stream<String> regions = Regions.all().stream()
                .flatMap(region -> Stream.concat(
                        Stream.of(region.nameEn(), region.nameUk(), region.nameRu()), region.aliases().stream()));
        Stream<String> places = Table.beside(Synonyms.class, "/kordon/extraction/places.tsv").rows().stream()
                .flatMap(row -> Stream.of(List.of(row.get("name")), row.list("latin"), row.list("uk"), row.list("ru"))
                        .flatMap(List::stream));
        return Stream.of(words, regions, places).flatMap(each -> each);
    }
}
