package kordon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text of strangers where a line must stay a line. */
class OneLineTest {

    @Test
    void whatWouldBreakOrSteerALineIsBlank() {
        assertThat(OneLine.of("a\r\nb\u001B[2J\u009B2J\u2028\u2029\u0085\u202Ec\u2069\uD800d"))
                .isEqualTo("a  b [2J 2J    c  d");
    }

    @Test
    void allElseStays() {
        String text = "Безпілотники — «Шахед» над Бєлгородом, 3°C \uD83D\uDE80 e\u0301 שלום \u200Fא";
        assertThat(OneLine.of(text)).isEqualTo(text);
        assertThat(text.chars().allMatch(c -> OneLine.has((char) c))).isTrue();
    }

    @Test
    void aTraceHasTheLinesOfItsFramesAlone() {
        Exception thrown = new IllegalStateException(
                "ended\n2026-01-01 ERROR all is lost", new IllegalArgumentException("\u001B[2J\r\tat forged"));

        assertThat(OneLine.ofTrace(thrown).lines())
                .startsWith("java.lang.IllegalStateException: ended 2026-01-01 ERROR all is lost")
                .contains("Caused by: java.lang.IllegalArgumentException:  [2J  at forged")
                .allMatch(line ->
                        line.startsWith("java.lang.Ill") || line.startsWith("Caused by: ") || line.startsWith("\tat "));
    }
}
