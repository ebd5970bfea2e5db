package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kordon.table.Table;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the names that a template gives to parts of a page say of them. Immutable and safe for threads. */
final class MarkupNames {
    private final Set<String> contents = new HashSet<>();
    private final Map<String, String> rules = new HashMap<>();
    private final List<Map.Entry<String, String>> prefixes = new ArrayList<>();

    MarkupNames() {
        for (Table.Row row : Table.beside(MarkupNames.class, "markup.tsv")) {
            for (String word : row.get("words").split(" ")) {
                if (row.get("rule").equals("content")) {
                    contents.add(word);
                } else if (word.endsWith("~")) {
                    prefixes.add(Map.entry(word.substring(0, word.length() - 1), row.get("rule")));
                } else {
                    rules.put(word, row.get("rule"));
                }
            }
        }
    }

    /** The rule that an element's class names, id or role fall under; null where they say nothing. */
    @Nullable
    String rule(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        String rule = rule(element.className());
        rule = rule != null ? rule : rule(element.id());
        return rule != null ? rule : rule(element.attr("role"));
    }

    /** Whether an element's names say that it holds the text of the article and no more. */
    boolean isContent(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attr("itemprop").equals("articleBody")) {
            return true;
        }
        for (String name : element.classNames()) {
            if (isContent(name)) {
                return true;
            }
        }
        return isContent(element.id());
    }

    private boolean isContent(String name) {
        String plain = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        return contents.contains(plain);
    }

    private @Nullable String rule(String names) {
        int length = names.length();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && isLetter(names.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (letter && !hump) {
                continue;
            }
            String rule = i > start ? ruleOfWord(names.substring(start, i).toLowerCase(Locale.ROOT)) : null;
            if (rule != null) {
                return rule;
            }
            start = hump ? i : i + 1;
        }
        return null;
    }

    private @Nullable String ruleOfWord(String word) {
        String rule = rules.get(word);
        if (rule != null) {
            return rule;
        }
        for (Map.Entry<String, String> prefix : prefixes) {
            if (word.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
