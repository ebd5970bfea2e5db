package kordon.extraction;

import java.util.HashSet;
import java.util.Set;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.table.Table;

/** The small towns that the news names without their region, of {@code towns.tsv}. */
final class TownsInNews {
    private record Town(String name, Region region) {}

    private final Set<Town> towns = new HashSet<>();

    TownsInNews() {
        for (Table.Row row : Table.beside(TownsInNews.class, "towns.tsv")) {
            Region region = Regions.get(row.get("region"));
            row.list("names").forEach(name -> towns.add(new Town(name, region)));
        }
    }

    /** @param name as the gazetteer's tables write it */
    boolean names(String name, Region region) {
        return towns.contains(new Town(name, region));
    }
}
