package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The words and stems that a token has, against a look at every one of them. */
class SymbolTableTest {

    @Test
    void findsWhatComparingWithEveryWordFinds() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            Map<String, Integer> symbols = new HashMap<>();
            int size = random.nextInt(400);
            for (int i = 0; i < size; i++) {
                String word = word(random) + (random.nextBoolean() ? "*" : "");
                symbols.putIfAbsent(word, symbols.size() + 1);
            }
            SymbolTable table = new SymbolTable(symbols);
            for (int i = 0; i < 500; i++) {
                String word = word(random);
                assertThat(symbols(table, word)).as(word).isEqualTo(byComparing(symbols, word));
            }
        }
    }

    /** "Aa" and "BB" have one hash. */
    @Test
    void tellsWordsOfOneHashApart() {
        SymbolTable table = new SymbolTable(Map.of("AaAa", 1, "BB*", 2));
        assertThat(symbols(table, "AaAa")).containsExactly(1);
        assertThat(symbols(table, "AaBB")).isEmpty();
        assertThat(symbols(table, "BBAa")).containsExactly(2);
    }

    /** The letters are such that many beginnings share a hash. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int pieces = 1 + random.nextInt(3);
        for (int i = 0; i < pieces; i++) {
            word.append(List.of("Aa", "BB", "a", "б", "ї").get(random.nextInt(5)));
        }
        return word.toString();
    }

    private static List<Integer> symbols(SymbolTable table, String word) {
        return Arrays.stream(table.of(word)).boxed().toList();
    }

    private static List<Integer> byComparing(Map<String, Integer> symbols, String word) {
        List<Integer> found = new ArrayList<>();
        for (int length = 1; length <= word.length(); length++) {
            Integer stem = symbols.get(word.substring(0, length) + "*");
            if (stem != null) {
                found.add(stem);
            }
        }
        if (symbols.containsKey(word)) {
            found.add(symbols.get(word));
        }
        return found;
    }
}
