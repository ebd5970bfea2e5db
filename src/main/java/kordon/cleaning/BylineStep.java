package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.table.Table;

/**
 * Cuts off a byline that was joined to the front of a paragraph: with a wide gap behind it, or with the dateline of an
 * agency, whose place is written in capitals and may be joined to the last name without a space.
 */
final class BylineStep implements Step {
    private static final int LONGEST = 75;

    /** A word that ends in capitals, a country perhaps, an agency in brackets, a dash. */
    private static final Pattern DATELINE =
            Pattern.compile("(\\p{L}*\\p{Lu}{3,})(?:, \\p{L}[\\p{L} ]{0,20})? \\([\\p{L} /]{2,20}\\) ?[-–—]");

    private final List<String> places = new ArrayList<>();

    BylineStep() {
        for (Table.Row row : Table.beside(BylineStep.class, "datelines.tsv")) {
            places.add(row.get("place"));
        }
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int end = line.isKept() ? bylineEnd(line.text()) : 0;
            if (end == 0) {
                result.add(line);
            } else {
                result.add(Line.of(line.text().substring(0, end).strip()).removed("byline"));
                result.add(Line.of(line.text().substring(end), line.kind()));
            }
        }
        return result;
    }

    private int bylineEnd(String text) {
        int gap = text.indexOf("  ");
        boolean early = gap > 0 && gap < LONGEST && gap + 2 < text.length();
        boolean byline = early && Byline.isByline(text.substring(0, gap));
        if (byline && Shape.of(text.substring(gap + 2)).isProse()) {
            return gap + 2;
        }
        int place = text.startsWith("By ") || text.startsWith("BY ") ? placeOfDateline(text) : 0;
        return place > 0 && Byline.isByline(text.substring(0, place)) ? place : 0;
    }

    /** Where the place of a dateline begins: "Kyiv" in "By ANN LEEKYIV, Ukraine (AGENCY) — Three …"; 0 where there is none. */
    private int placeOfDateline(String text) {
        Matcher dateline = DATELINE.matcher(text);
        if (!dateline.find() || dateline.start() > LONGEST) {
            return 0;
        }
        String word = dateline.group(1);
        for (String place : places) {
            if (word.endsWith(place)) {
                return dateline.end(1) - place.length();
            }
        }
        for (int i = word.length() - 1; i > 0; i--) {
            if (Chars.isUpperCase(word.charAt(i)) && !Chars.isUpperCase(word.charAt(i - 1))) {
                return dateline.start(1) + i;
            }
        }
        return dateline.start(1);
    }
}
