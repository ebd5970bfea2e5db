package kordon.cleaning;

import java.util.List;

/** Marks of advertising blocks that a text dump leaves in the middle of a line. */
final class InsertedMark {
    private static final List<String> MARKS = List.of("Advertisement", "ADVERTISEMENT", "Реклама", "РЕКЛАМА");

    private InsertedMark() {}

    /** The length of a mark that stands at an index between two sentences, 0 where none does. */
    static int lengthAt(String text, int index) {
        if (index >= text.length() || text.charAt(index) != 'A' && text.charAt(index) != 'Р') {
            return 0;
        }
        for (String mark : MARKS) {
            int end = index + mark.length();
            if (text.startsWith(mark, index)
                    && (end == text.length()
                            || end + 1 < text.length()
                                    && text.charAt(end) == ' '
                                    && Character.isUpperCase(text.charAt(end + 1)))) {
                return mark.length();
            }
        }
        return 0;
    }
}
