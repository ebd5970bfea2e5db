package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kordon.index.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the beginning of a name finds a value. */
class FacetListTest {

    @ParameterizedTest
    @CsvSource({
        "REGION, UA-23, zapor, true",
        "REGION, UA-23, ЗАПОР, true",
        "REGION, UA-23, ua-2, true",
        "REGION, UA-23, oblast, true",
        "REGION, UA-23, porizh, false",
        "REGION, RU-ORL, Орлов, true",
        "REGION, XX/Příbor nad Řekou, pribor, true",
        "REGION, XX/Příbor nad Řekou, rekou, true",
        "REGION, XX/Příbor nad Řekou, ekou, false",
        "REGION, XX/Щёкино, щеки, true",
        "SOURCE, north.example, EX, true",
        "SOURCE, Łódź Post, lodz p, true",
        "WEAPON, drone/shahed, shah, true",
        "LANGUAGE, uk, ukr, true",
        "DATE, 2024-05, may, true",
        "SOURCE, Groß, gross, true"
    })
    void beginsAWord(Dimension dimension, String value, String typed, boolean found) {
        assertThat(new FoldedPrefix(typed).admits(value, FacetLabels.all(dimension, value)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"7, plain", "0, with~tilde"})
    void aPositionIsReadAsItIsWritten(long count, String value) {
        FacetRequest.Position position = new FacetRequest.Position(count, value);
        assertThat(List.of(FacetRequest.Position.parse(position.toString()))).containsExactly(position);
    }
}
