package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kordon.event.Regions;
import kordon.event.WeaponType;
import kordon.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the rule tables is found in its own example. */
class RuleTablesTest {
    private static final Lexicon LEXICON = LexiconTables.load();

    static Stream<Named<Table.Row>> cues() {
        return rows("cues.tsv");
    }

    @ParameterizedTest
    @MethodSource("cues")
    void findsTheCueInItsExample(Table.Row row) {
        expect(row, term -> term.equals(new Term.Signal(Cue.valueOf(row.get("cue")), row.toString())));
    }

    static Stream<Named<Table.Row>> weapons() {
        return rows("weapons.tsv");
    }

    @ParameterizedTest
    @MethodSource("weapons")
    void findsTheWeaponInItsExample(Table.Row row) {
        for (String code : row.get("weapon").split("\\+")) {
            WeaponType weapon = WeaponType.of(code).orElseThrow();
            expect(
                    row,
                    term -> term instanceof Term.Armament armament
                            && armament.weapon() == weapon
                            && armament.rule().equals(row.toString()));
        }
    }

    static Stream<Named<Table.Row>> actors() {
        return rows("actors.tsv");
    }

    @ParameterizedTest
    @MethodSource("actors")
    void findsTheActorInItsExample(Table.Row row) {
        expect(row, term -> term instanceof Term.Actor actor && actor.rule().equals(row.toString()));
    }

    static Stream<Named<Table.Row>> calendar() {
        return rows("calendar.tsv");
    }

    @ParameterizedTest
    @MethodSource("calendar")
    void findsTheDayWordInItsExample(Table.Row row) {
        Term.Calendar expected =
                new Term.Calendar(DayWord.valueOf(row.get("word")), Integer.parseInt(row.get("value")));
        expect(row, expected::equals);
    }

    static Stream<Named<Table.Row>> numbers() {
        return rows("numbers.tsv");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void findsTheNumberInItsExample(Table.Row row) {
        expect(row, new Term.Numeral(Integer.parseInt(row.get("value")))::equals);
    }

    static Stream<Named<Table.Row>> names() {
        return rows("names.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsTheUnitInItsExample(Table.Row row) {
        expect(row, isIn(row.get("region")));
    }

    static Stream<Named<Table.Row>> facilities() {
        return rows("facilities.tsv");
    }

    @ParameterizedTest
    @MethodSource("facilities")
    void findsTheFacilityInItsExample(Table.Row row) {
        expect(row, isIn(row.get("region")));
    }

    static Stream<Named<Table.Row>> towns() {
        return rows("towns.tsv");
    }

    @ParameterizedTest
    @MethodSource("towns")
    void placesTheTownOfItsExample(Table.Row row) {
        assertThat(EventExtractor.standard()
                        .extract(Articles.of("", row.get("example")))
                        .events())
                .extracting(event -> event.region().value().code())
                .containsExactly(row.get("region"));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void knowsEachTownInTheNews(Table.Row row) {
        for (String town : row.list("names")) {
            assertThat(LEXICON.scan(Tokenizer.tokens(town, 0)))
                    .as(town)
                    .anyMatch(hit -> hit.location() != null
                            && hit.location().places().stream()
                                    .anyMatch(place ->
                                            place.inNews() && place.region().equals(Regions.get(row.get("region")))));
        }
    }

    static Stream<Named<Table.Row>> others() {
        return rows("other.tsv");
    }

    @ParameterizedTest
    @MethodSource("others")
    void takesTheNameForNoPlaceInItsExample(Table.Row row) {
        expect(row, new Term.Other()::equals);
    }

    static Stream<Named<Table.Row>> words() {
        return rows("words.tsv");
    }

    /** Two of the sets are of endings, which a word of the example has. */
    @ParameterizedTest
    @MethodSource("words")
    void findsAWordOfTheSetInItsExample(Table.Row row) {
        Words set = Words.valueOf(row.get("set"));
        boolean endings = set == Words.ORDINALS || set == Words.UNIT_ENDINGS;
        assertThat(Tokenizer.tokens(row.get("example"), 0))
                .as(row.get("example"))
                .anyMatch(token ->
                        endings ? row.list("words").stream().anyMatch(token.text()::endsWith) : set.has(token.text()));
    }

    static Stream<Named<Table.Row>> abbreviations() {
        return rows("abbreviations.tsv");
    }

    @ParameterizedTest
    @MethodSource("abbreviations")
    void endsNoSentenceAtTheAbbreviation(Table.Row row) {
        String word = row.get("word");
        List<Sentence> sentences = new Sentences(LEXICON).of(Articles.of("", row.get("example")));
        assertThat(sentences.stream()
                        .filter(sentence -> sentence.word(sentence.size() - 2).equals(word)))
                .isEmpty();
    }

    static Stream<Named<Table.Row>> endings() {
        return rows("endings.tsv");
    }

    /** The example gives the nominative, then phrases with further forms. */
    @ParameterizedTest
    @MethodSource("endings")
    void inflectsTheNameOfTheExample(Table.Row row) {
        String[] parts = row.get("example").split(", ");
        String name = Phrases.fold(parts[0]);
        assertThat(name).endsWith(row.get("ending"));
        assertThat(new Inflection().forms(name, row.get("language")))
                .contains(name)
                .hasSizeGreaterThan(1);
    }

    private static Predicate<Term> isIn(String region) {
        return term -> term instanceof Term.Location location
                && location.places().stream().anyMatch(place -> place.region().equals(Regions.get(region)));
    }

    private static void expect(Table.Row row, Predicate<Term> expected) {
        List<Term> found = new ArrayList<>();
        LEXICON.scan(Tokenizer.tokens(row.get("example"), 0)).forEach(hit -> found.addAll(hit.terms()));
        assertThat(found).as(row.get("example")).anyMatch(expected);
    }

    private static Stream<Named<Table.Row>> rows(String table) {
        return Table.beside(LexiconTables.class, table).rows().stream().map(row -> Named.of(row.toString(), row));
    }
}
