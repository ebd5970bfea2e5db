package kordon.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import kordon.table.Table;

/** Sentences that report attacks, in one language. Safe for threads. */
final class Reports {
    private static final int MOST_DAYS_AGO = 3;

    private final String language;
    private final DateTimeFormatter day;
    private final List<Report> reports = new ArrayList<>();
    private final Map<String, Targets> targets = new HashMap<>();

    private record Report(String country, List<String> weapons, String text) {}

    /** @param targets the towns of each country that is hit */
    Reports(String language, Map<String, Targets> targets) {
        this.language = language;
        this.targets.putAll(targets);
        this.day = DateTimeFormatter.ofPattern("d MMMM", Locale.of(language));
        for (Table.Row row : Table.beside(Reports.class, "reports.tsv")) {
            if (row.get("language").equals(language)) {
                reports.add(new Report(row.get("on"), row.list("weapons"), row.get("report")));
            }
        }
    }

    /** A sentence on an attack of the days up to one. */
    String draw(LocalDate published, RandomGenerator random) {
        Report report = reports.get(random.nextInt(reports.size()));
        Targets.Target target = targets.get(report.country()).draw(random);
        int few = random.nextInt(2, 9);
        return report.text()
                .replace(
                        "{weapon}",
                        report.weapons().get(random.nextInt(report.weapons().size())))
                .replace("{place}", target.place(language))
                .replace("{region}", target.region(language))
                .replace("{of region}", target.ofRegion(language))
                .replace("{n}", String.valueOf(few + random.nextInt(1, 60)))
                .replace("{k}", String.valueOf(few))
                .replace("{day}", day.format(published.minusDays(random.nextInt(MOST_DAYS_AGO))));
    }
}
