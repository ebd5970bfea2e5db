package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kordon.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rankings against judgments: the measures worked out by hand. */
class RelevanceTest {
    @TempDir
    Path folder;

    private RelevanceScores scores(String run, String qrels) throws IOException {
        return RelevanceScores.of(
                RankedRun.read(Files.writeString(folder.resolve("run"), run)),
                Judgments.read(Files.writeString(folder.resolve("qrels"), qrels)));
    }

    @Test
    void averagesPrecisionOverTheRelevantDocuments() throws IOException {
        // Relevant at ranks 1 and 3, and one never found: (1/1 + 2/3 + 0) / 3.
        RelevanceScores scores = scores("""
                1 Q0 a 1 9.0 x
                1 Q0 b 2 8.0 x
                1 Q0 c 3 7.0 x
                """, "1 0 a 1\n1 0 b 0\n1 0 c 1\n1 0 d 1\n");

        assertThat(scores.map()).isCloseTo(5 / 9.0, within(1e-9));
        assertThat(scores.p10()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void discountsGainByRankAndComparesItWithTheBest() throws IOException {
        RelevanceScores scores = scores("1 Q0 a 1 2 x\n1 Q0 b 2 1 x\n", "1 0 a 1\n1 0 b 3\n");

        double log3 = Math.log(3) / Math.log(2);
        assertThat(scores.ndcg10()).isCloseTo((1 + 3 / log3) / (3 + 1 / log3), within(1e-9));
    }

    @Test
    void breaksTiesByNameBackwardsWhateverTheRankSays() throws IOException {
        String qrels = "1 0 b 1\n";

        assertThat(scores("1 Q0 a 1 1.0 x\n1 Q0 b 2 1.0 x\n", qrels).map()).isEqualTo(1);
        assertThat(scores("1 Q0 c 1 1.0 x\n1 Q0 b 2 1.0 x\n", qrels).map()).isEqualTo(0.5);
    }

    @Test
    void countsUnansweredAndHopelessQueriesAsNothingAndLeavesUnjudgedOut() throws IOException {
        RelevanceScores scores = scores("1 Q0 a 1 1 x\n3 Q0 a 1 1 x\n4 Q0 a 1 1 x\n", "1 0 a 1\n2 0 a 1\n3 0 a 0\n");

        assertThat(scores.queries()).isEqualTo(3);
        assertThat(scores.unanswered()).isEqualTo(1);
        assertThat(scores.map()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void namesTheLineThatCantBeRead() {
        assertThatThrownBy(() -> scores("1 Q0 a 1 x\n", "1 0 a 1\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> scores("1 Q0 a 1 1 x\n1 Q0 a 2 1 x\n", "1 0 a 1\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> scores("", "1 0 a 1\n\n1 0 a yes\n")).hasMessageContaining("line 3");
    }
}
