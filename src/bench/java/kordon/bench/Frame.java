package kordon.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import kordon.table.Table;

/** The furniture of pages in one language: what stands around an article and in it. Safe for threads. */
final class Frame {
    private final Map<Place, List<String>> lines = new EnumMap<>(Place.class);
    private final Vocabulary vocabulary;

    /** Where a line stands. */
    enum Place {
        ABOVE,
        FACTS,
        WITHIN,
        BELOW
    }

    Frame(String language, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Place place : Place.values()) {
            lines.put(place, new ArrayList<>());
        }
        for (Table.Row row : Table.beside(Frame.class, "frames.tsv")) {
            if (row.get("language").equals(language)) {
                lines.get(Place.valueOf(row.get("at").toUpperCase(Locale.ROOT))).add(row.get("line"));
            }
        }
    }

    /** All lines of a place. */
    List<String> all(Place place, String date, RandomGenerator random) {
        return lines.get(place).stream().map(line -> filled(line, date, random)).toList();
    }

    /** One line of a place. */
    String one(Place place, String date, RandomGenerator random) {
        List<String> choice = lines.get(place);
        return filled(choice.get(random.nextInt(choice.size())), date, random);
    }

    /** Items of a menu. */
    List<String> menu(int items, RandomGenerator random) {
        List<String> menu = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            menu.add(vocabulary.words(random.nextInt(1, 4), random));
        }
        return menu;
    }

    private String filled(String line, String date, RandomGenerator random) {
        return line.replace("{date}", date).replace("{words}", vocabulary.words(random.nextInt(5, 10), random));
    }
}
