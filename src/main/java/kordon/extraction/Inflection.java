package kordon.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kordon.table.Table;

/**
 * The case forms of Ukrainian and Russian names, by the ending of the nominative ({@code endings.tsv}). The words of a
 * name are inflected together, case by case: "Нова Каховка", "Нової Каховки".
 */
final class Inflection {
    private static final int CASES = 5;
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String language, String ending, int drop, List<String> forms) {}

    Inflection() {
        for (Table.Row row : Table.beside(Inflection.class, "endings.tsv")) {
            List<String> forms = row.list("forms");
            if (forms.size() != CASES) {
                throw new IllegalStateException(row + " has " + forms.size() + " cases, not " + CASES);
            }
            rules.add(new Rule(
                    row.get("language"), row.get("ending"), row.get("ending").length(), forms));
        }
    }

    /** The nominative and the forms of the other five cases. Where an ending allows two declensions, the forms of both. */
    Set<String> forms(String name, String language) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        String[] words = name.split(" ");
        for (int grammaticalCase = 0; grammaticalCase < CASES; grammaticalCase++) {
            List<String> begun = List.of("");
            for (String word : words) {
                begun = continued(begun, word, language, grammaticalCase);
            }
            forms.addAll(begun);
        }
        return forms;
    }

    /** What is begun of a name, with the forms of its next word: an adjective and its noun decline each in its own way. */
    private List<String> continued(List<String> begun, String word, String language, int grammaticalCase) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(form(word, language, grammaticalCase, 0));
        forms.add(form(word, language, grammaticalCase, 1));
        List<String> longer = new ArrayList<>();
        for (String start : begun) {
            forms.forEach(form -> longer.add(start.isEmpty() ? form : start + " " + form));
        }
        return longer;
    }

    private String form(String word, String language, int grammaticalCase, int variant) {
        // Of two rules for the longest ending the second is the other declension; a name with one rule has one.
        Rule best = null;
        int seen = 0;
        for (Rule rule : rules) {
            if (rule.language.equals(language) && word.endsWith(rule.ending)) {
                if (best == null || rule.drop > best.drop) {
                    best = rule;
                    seen = 0;
                } else if (rule.drop == best.drop && ++seen == variant) {
                    best = rule;
                }
            }
        }
        if (best == null) {
            return word;
        }
        return word.substring(0, word.length() - best.drop)
                + best.forms.get(grammaticalCase).replace("-", "");
    }
}
