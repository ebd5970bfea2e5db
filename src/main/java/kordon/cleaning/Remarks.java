package kordon.cleaning;

import java.util.List;
import java.util.Set;

/**
 * Tells what a newsroom says beside its story, in sentences: who wrote it, what was corrected, where there is more, what
 * the reader should do next. Such a line is short, speaks of the page or asks for something, and quotes nobody. News can be like this as
 * well, so that only lines above and below the text are asked about.
 */
final class Remarks {
    private static final int LONGEST = 30;

    /** So short, a word of money or a call to the reader is enough. */
    private static final int SHORT = 16;

    /** A remark of the newsroom about itself: "Tell us." */
    private static final int LONGEST_OF_ITSELF = 12;

    private static final int LONGEST_LABEL = 3;
    private static final int LONGEST_BIOGRAPHY = 60;

    /** A number in brackets with them. */
    private static final int LONGEST_NUMBER = 4;

    private static final int LONGEST_NOTE = 200;

    /** Words. */
    private static final int LONGEST_NAME = 4;

    private static final Set<String> TELLING = Set.of("is", "covers", "writes", "works", "leads", "edits");

    private final Wording wording;
    private final FactLine facts;

    Remarks(Wording wording, FactLine facts) {
        this.wording = wording;
        this.facts = facts;
    }

    /** Whether a line above the text is none of it. */
    boolean isAbove(Line line) {
        return facts.is(line) || isAboutPage(line) || isAboutAuthor(line);
    }

    /** Whether a line below the text is none of it. */
    boolean isBelow(Line line) {
        return facts.is(line)
                || isAboutPage(line)
                || isAboutAuthor(line)
                || isNote(line.text())
                || isTitles(line)
                || speaksToReader(line);
    }

    /** Whether the article itself speaks to its readers, as reviews and columns do. */
    boolean isChatty(List<Line> lines) {
        int prose = 0;
        int speaking = 0;
        for (Line line : lines) {
            if (line.isProse()) {
                prose++;
                speaking += speaksToReader(line) ? 1 : 0;
            }
        }
        return speaking > 3 || speaking * 3 > prose;
    }

    /** Whether a line between paragraphs is none of them: a title of another story behind a label, a call to do something. */
    boolean isBetween(Line line) {
        if (line.kind() == Line.Kind.ITEM) {
            return false;
        }
        boolean title = !line.shape().ended() || line.text().endsWith("?");
        return title && wording.isLabelOfTitle(line)
                || line.shape().words() <= SHORT
                        && wording.isCall(line)
                        && wording.count(line).saying() == 0;
    }

    private boolean speaksToReader(Line line) {
        Wording.Count count = wording.count(line);
        return count.reader() > 0 || count.self() > 0 && line.shape().words() <= LONGEST_OF_ITSELF;
    }

    private boolean isAboutPage(Line line) {
        int words = line.shape().words();
        if (words > LONGEST || line.kind() == Line.Kind.ITEM) {
            return false;
        }
        Wording.Count count = wording.count(line);
        return count.saying() == 0
                && (count.page() > 0 || words <= SHORT && (count.trade() > 0 || wording.isCall(line)));
    }

    /** "Ann Lee is a journalist who …": a name, and what it does in the trade. */
    private boolean isAboutAuthor(Line line) {
        WordSpans words = line.words();
        if (words.size() < LONGEST_LABEL || line.shape().words() > LONGEST_BIOGRAPHY) {
            return false;
        }
        boolean name = Chars.isUpperCase(words.first(0));
        Wording.Count count = wording.count(line);
        return name && count.saying() == 0 && count.trade() + count.people() + count.page() > 0 && tells(words);
    }

    private static boolean tells(WordSpans words) {
        for (int i = 2; i < words.size() && i <= LONGEST_NAME; i++) {
            if (TELLING.contains(words.word(i)) && Chars.isUpperCase(words.first(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Numbered notes, and lines that are mostly addresses. */
    private static boolean isNote(String text) {
        if (text.startsWith("[") && text.indexOf(']') > 1 && text.indexOf(']') <= LONGEST_NUMBER) {
            return text.substring(1, text.indexOf(']')).chars().allMatch(Character::isDigit);
        }
        int address = text.indexOf("://");
        return address >= 0 && text.length() < LONGEST_NOTE;
    }

    /** Titles of other stories in a row or behind a label, be it that one of them asks a question. */
    private static boolean isTitles(Line line) {
        String text = line.text();
        boolean ended = line.shape().ended() && !text.endsWith("?") && !text.endsWith(":");
        return !ended && (line.shape().separators() > 0 || isLabelled(line.words()));
    }

    private static boolean isLabelled(WordSpans words) {
        for (int i = 0; i < words.size() && i < LONGEST_LABEL; i++) {
            if (words.isLabel(i)) {
                return true;
            }
        }
        return false;
    }
}
