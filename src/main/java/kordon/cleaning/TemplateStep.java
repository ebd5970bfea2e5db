package kordon.cleaning;

import java.util.List;

/** Removes what a template engine left behind: placeholders that were never filled, and marks of a content system. */
final class TemplateStep implements Step {
    private static final List<String> MARKS =
            List.of("{{", "}}", "{%", "%}", "<%", "%>", "[[", "]]", "${", "[/", "[caption", "<!--");

    @Override
    public List<Line> apply(List<Line> lines) {
        return lines.stream()
                .map(line -> line.isKept() && isLeftOver(line.text()) ? line.removed("template") : line)
                .toList();
    }

    private static boolean isLeftOver(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('[') < 0 && text.indexOf('<') < 0) {
            return false;
        }
        return MARKS.stream().anyMatch(text::contains);
    }
}
