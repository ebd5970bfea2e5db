package kordon.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The stems of the adjectives that Ukrainian and Russian form from names of towns: "Шебекино" gives "шебекинск*",
 * "Шостка" "шосткинськ*". Several stems where usage varies; one that does not exist does no harm.
 */
final class PlaceAdjectives {
    private PlaceAdjectives() {}

    /**
     * @param name folded, one word
     * @param language {@code uk} or {@code ru}
     */
    static List<String> stems(String name, String language) {
        String suffix = language.equals("uk") ? "ськ*" : "ск*";
        if (name.endsWith("ськ") || name.endsWith("цьк") || name.endsWith("ск") || name.endsWith("цк")) {
            return List.of(name + "*");
        }
        String stem = name.replaceAll("(ово|ево)$", "$1").replaceAll("[аяоеиіыьєй]+$", "");
        List<String> stems = new ArrayList<>();
        if (stem.length() < 3) {
            return List.of();
        }
        if (name.endsWith("ка")) {
            String root = stem.substring(0, stem.length() - 1);
            stems.add(root + suffix);
            stems.add(stem + (language.equals("uk") ? "инськ*" : "инск*"));
            stems.add(stem + (language.equals("uk") ? "івськ*" : "овск*"));
        } else {
            stems.add(stem + suffix);
            if (stem.endsWith("л")) {
                stems.add(stem + "ь" + suffix);
            }
            if (name.endsWith("ь") || name.endsWith("а")) {
                stems.add(stem + (language.equals("uk") ? "инськ*" : "инск*"));
            }
            if (language.equals("uk") && stem.matches(".*(ів|їв)$")) {
                stems.add(stem.substring(0, stem.length() - 2) + "івськ*");
            }
        }
        return stems;
    }
}
