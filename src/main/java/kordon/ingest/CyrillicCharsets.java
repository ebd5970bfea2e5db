package kordon.ingest;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Tells the charsets of Cyrillic text apart. Detectors were taught Russian: they take the letters that Ukrainian has
 * beside it (і, ї, є, ґ) for signs of another charset, and the text then for that one. Here the charset is taken whose
 * characters stand together as those of words do. It answers for Cyrillic text only; whether a text is, a detector says.
 */
final class CyrillicCharsets {
    private static final int SAMPLE = 1 << 15;

    /** All in use for Ukrainian and Russian, the likelier first. KOI8-U has all letters of KOI8-R. */
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("x-MacUkraine"));

    /** Signs beyond ASCII that belong in a text. */
    private static final String SIGNS = "«»„“”’‘—–…№ §°©";

    private CyrillicCharsets() {}

    static boolean isOne(Charset charset) {
        return CHARSETS.contains(charset) || List.of("KOI8-R", "x-MacCyrillic").contains(charset.name());
    }

    /** The charset in which the bytes read most like words in Cyrillic letters. */
    static Charset best(byte[] bytes) {
        Charset best = CHARSETS.getFirst();
        int bestScore = Integer.MIN_VALUE;
        for (Charset charset : CHARSETS) {
            int score = score(bytes, charset);
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many letters stand as in words, less what words have not: capitals and signs behind small letters. */
    static int score(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
        int score = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean behindLetter = Character.isLetter(before);
            if (c < 0x80) {
                before = c;
                continue;
            }
            if (isLetterInUse(c)) {
                boolean odd = behindLetter && Character.isUpperCase(c) && Character.isLowerCase(before);
                score += odd ? -3 : Character.isLowerCase(c) ? 2 : 1;
            } else if (SIGNS.indexOf(c) < 0
                    || behindLetter && i + 1 < text.length() && isLetterInUse(text.charAt(i + 1))) {
                score -= c == '’' ? 0 : 3;
            }
            before = c;
        }
        return score;
    }

    private static boolean isLetterInUse(char c) {
        return c >= 'а' && c <= 'я' || c >= 'А' && c <= 'Я' || "іїєґёўІЇЄҐЁЎ".indexOf(c) >= 0;
    }
}
