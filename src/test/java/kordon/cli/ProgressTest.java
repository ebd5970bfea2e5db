package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import org.junit.jupiter.api.Test;

/** What a run says of itself while it goes. */
class ProgressTest {

    @Test
    void fills_no_log_in_a_long_run() {
        int lines = 0;
        for (Duration taken = Duration.ZERO; taken.toHours() < 10; taken = taken.plus(Progress.betweenLines(taken))) {
            assertThat(Progress.betweenLines(taken)).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(1));
            lines++;
        }

        assertThat(lines).isBetween(500, 700);
    }

    @Test
    void keeps_escape_codes_of_a_page_off_the_terminal() {
        StringWriter err = new StringWriter();
        Progress progress = new Progress(new PrintWriter(err, true), false);

        progress.dropped(new Outcome.Dropped<>(
                new Origin("a\u001b[2J.txt", 0, null, null), DropReason.MALFORMED, "no \u001b[31mred\n"));

        assertThat(err.toString().strip()).contains("a [2J.txt").doesNotContain("\u001b", "\n");
    }
}
