package kordon.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** The few colours of what people read on a terminal: none where it is none, or where {@code NO_COLOR} is set. */
final class Colours {

    /** When there are colours. */
    enum When {
        /** On a terminal, unless {@code NO_COLOR} is set. */
        AUTO(Ansi.AUTO),
        ALWAYS(Ansi.ON),
        NEVER(Ansi.OFF);

        private final Ansi ansi;

        When(Ansi ansi) {
            this.ansi = ansi;
        }

        Colours colours() {
            return new Colours(ansi.enabled());
        }
    }

    private final boolean on;

    private Colours(boolean on) {
        this.on = on;
    }

    /** What stands out: titles and the names of columns. */
    String strong(String text) {
        return in(text, Style.bold);
    }

    /** A word that was looked for. */
    String found(String text) {
        return in(text, Style.bold, Style.fg_yellow);
    }

    /** What stands back. */
    String faint(String text) {
        return in(text, Style.faint);
    }

    private String in(String text, Style... styles) {
        return on && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
