package kordon.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kordon.index.Dimension;
import kordon.index.RandomArticles;

/** Criteria from a seed: words, values of every dimension, days, each of them often left out. */
final class RandomCriteria {
    private final Random random;
    private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);

    /** With values that some article has, and one that none has. */
    RandomCriteria(long seed, PlainReading reading) {
        this.random = new Random(seed);
        for (Dimension dimension : Dimension.values()) {
            List<String> all = new ArrayList<>(
                    new TreeSet<>(reading.counts(Criteria.NONE, dimension).keySet()));
            all.add("1999");
            values.put(dimension, all);
        }
    }

    Criteria next() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add((random.nextInt(5) == 0 ? "-" : "")
                    + RandomArticles.WORDS.get(random.nextInt(RandomArticles.WORDS.size())));
        }
        Map<Dimension, Selection> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (random.nextInt(5) == 0) {
                filters.put(dimension, new Selection(some(dimension), some(dimension)));
            }
        }
        return new Criteria(
                String.join(" ", words),
                random.nextInt(3) == 0 ? Criteria.Match.ANY : Criteria.Match.ALL,
                filters,
                days(LocalDate.of(2023, 11, 1), 150, 60),
                days(LocalDate.of(2024, 1, 1), 280, 200));
    }

    private DayRange days(LocalDate first, int spread, int length) {
        LocalDate from = first.plusDays(random.nextInt(spread));
        return new DayRange(
                random.nextInt(6) == 0 ? from : null,
                random.nextInt(6) == 0 ? from.plusDays(random.nextInt(length)) : null);
    }

    private Set<String> some(Dimension dimension) {
        Set<String> chosen = new HashSet<>();
        List<String> all = values.get(dimension);
        for (int i = random.nextInt(3); i > 0; i--) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }

    <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
