package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.event.Region;
import kordon.event.Regions;

/** {@code GET /api/regions}: every region's names, for pages that speak more than English. */
record RegionsRoute() implements Handler {

    @Override
    public void handle(Context context) {
        Parameters.of(context.queryParamMap(), List.of());
        Map<String, RegionJson> regions = new LinkedHashMap<>();
        for (Region region : Regions.all()) {
            regions.put(
                    region.code(),
                    new RegionJson(
                            region.nameEn(),
                            region.nameUk(),
                            region.nameRu(),
                            region.country(),
                            region.kind(),
                            region.latitude(),
                            region.longitude()));
        }
        context.json(regions);
    }

    /** Names by language; the centre in degrees. */
    record RegionJson(
            String en, String uk, String ru, String country, String kind, double latitude, double longitude) {}
}
