package kordon.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.extraction.EventExtractor;
import kordon.table.Table;

/** Towns of one country by how often the texts have them hit: those near the front more, by Zipf's law. */
final class Targets {
    private static final int LEAST_POPULATION = 10_000;
    private static final double FRONT_LATITUDE = 50.0;
    private static final double FRONT_LONGITUDE = 36.5;

    private final List<Target> targets = new ArrayList<>();
    private final Zipf ranks;

    /** A town and its region, by their names in the nominative. */
    record Target(Region region, String en, String uk, String ru) {
        String place(String language) {
            return byLanguage(language, en, uk, ru);
        }

        String region(String language) {
            return byLanguage(language, region.nameEn(), region.nameUk(), region.nameRu());
        }

        /** The region's name in the genitive: oblasts are named with adjectives, which are regular. */
        String ofRegion(String language) {
            return region(language).replace("ка область", "кої області").replace("кая область", "кой области");
        }

        private static String byLanguage(String language, String en, String uk, String ru) {
            return switch (language) {
                case "uk" -> uk;
                case "ru" -> ru;
                default -> en;
            };
        }
    }

    /** The towns of a country by its ISO 3166-1 code, from the program's own gazetteer. */
    Targets(String country) {
        for (Table.Row row : Table.beside(EventExtractor.class, "places.tsv")) {
            Region region = Regions.get(row.get("region"));
            boolean named = !row.get("uk").isEmpty() && !row.get("ru").isEmpty();
            if (named
                    && region.country().equals(country)
                    && region.kind().equals("oblast")
                    && Integer.parseInt(row.get("population")) >= LEAST_POPULATION) {
                targets.add(new Target(region, row.get("name"), row.get("uk"), row.get("ru")));
            }
        }
        targets.sort(Comparator.comparingDouble(target -> Math.hypot(
                target.region().latitude() - FRONT_LATITUDE, target.region().longitude() - FRONT_LONGITUDE)));
        ranks = new Zipf(targets.size());
    }

    Target draw(RandomGenerator random) {
        return targets.get(ranks.draw(random));
    }
}
