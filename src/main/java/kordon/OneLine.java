package kordon;

import java.util.regex.Pattern;

/**
 * Text of strangers on one line of a terminal or a log: without line breaks of any kind, escape codes, or marks that turn
 * the direction of what follows.
 */
public final class OneLine {
    private static final Pattern NO_PART_OF_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private OneLine() {}

    /** The text with a space for each such character, so that all else stays in its place. */
    public static String of(String text) {
        return NO_PART_OF_A_LINE.matcher(text).replaceAll(" ");
    }

    /** Whether a character can stand within a line. A half of a pair can't tell, and is let through. */
    public static boolean has(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT ->
                (character < '\u202A' || character > '\u202E') && (character < '\u2066' || character > '\u2069');
            default -> true;
        };
    }

    /** An exception and what it came of as a log shows it, its messages a line each. */
    public static String ofTrace(Throwable thrown) {
        StringBuilder trace = new StringBuilder(of(thrown.toString()));
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each != thrown) {
                trace.append(System.lineSeparator()).append("Caused by: ").append(of(each.toString()));
            }
            for (StackTraceElement frame : each.getStackTrace()) {
                trace.append(System.lineSeparator()).append("\tat ").append(frame);
            }
        }
        return trace.toString();
    }
}
