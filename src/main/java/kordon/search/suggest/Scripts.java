package kordon.search.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.table.Table;

/** Words from one script into the other, near enough to recognise them. */
final class Scripts {
    private static final Map<String, String> LATIN = new HashMap<>();
    private static final Map<String, String> UKRAINIAN = new LinkedHashMap<>();
    private static final Map<String, String> RUSSIAN = new LinkedHashMap<>();

    static {
        for (Table.Row row : Table.beside(Scripts.class, "letters.tsv")) {
            String latin = row.get("latin");
            LATIN.putIfAbsent(row.get("ru"), latin);
            LATIN.putIfAbsent(row.get("uk"), latin);
            UKRAINIAN.put(latin, row.get("uk"));
            RUSSIAN.put(latin, row.get("ru"));
        }
        LATIN.putAll(Map.of("э", "e", "ґ", "g", "й", "y", "ь", "", "ъ", "", "'", ""));
    }

    private Scripts() {}

    static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** A word in the other script, in each way that it may be written there. */
    static List<String> transliterated(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isCyrillic(lower)) {
            return List.of(latin(lower));
        }
        List<String> words = new ArrayList<>(List.of(cyrillic(lower, UKRAINIAN)));
        String russian = cyrillic(lower, RUSSIAN);
        if (!words.contains(russian)) {
            words.add(russian);
        }
        return words;
    }

    /**
     * What spellings of one name have in common: Latin letters without marks, i for its likes, words apart by one space.
     */
    static String skeleton(String text) {
        String plain = Normalizer.normalize(latin(text.toLowerCase(Locale.ROOT)), Normalizer.Form.NFD);
        StringBuilder skeleton = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'y' || c == 'j') {
                skeleton.append('i');
            } else if (Character.isLetterOrDigit(c)) {
                skeleton.append(c);
            } else if (isGap(c) && !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) != ' ') {
                skeleton.append(' ');
            }
        }
        return skeleton.toString();
    }

    private static boolean isGap(char c) {
        return c == '-' || c == '/' || c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String latin(String lower) {
        StringBuilder latin = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            String letter = lower.substring(i, i + 1);
            latin.append(LATIN.getOrDefault(letter, letter));
        }
        return latin.toString();
    }

    private static String cyrillic(String lower, Map<String, String> letters) {
        StringBuilder cyrillic = new StringBuilder(lower.length());
        int at = 0;
        while (at < lower.length()) {
            int length = Math.min(4, lower.length() - at);
            while (length > 1 && !letters.containsKey(lower.substring(at, at + length))) {
                length--;
            }
            String part = lower.substring(at, at + length);
            cyrillic.append(letters.getOrDefault(part, part));
            at += length;
        }
        return cyrillic.toString();
    }
}
