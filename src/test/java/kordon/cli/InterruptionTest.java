package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A run that is ended from outside. */
class InterruptionTest {

    @Test
    void says_on_a_line_of_its_own_what_is_left() {
        assertThat(said(false)).startsWith("kordon: stopped").contains("as it was before");
        assertThat(said(true).lines()).first().asString().isEmpty();
    }

    @Test
    void says_nothing_once_the_run_is_over() {
        StringWriter err = new StringWriter();
        Interruption interruption = new Interruption(new PrintWriter(err, true), false, () -> {});

        interruption.over();
        interruption.over();

        assertThat(err.toString()).isEmpty();
    }

    private static String said(boolean terminal) {
        StringWriter err = new StringWriter();
        Interruption.say(new PrintWriter(err, true), terminal);
        return err.toString();
    }
}
