package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import kordon.cleaning.Phrase.Extent;
import kordon.cleaning.PhraseTable.Match;
import kordon.cleaning.Sentences.Piece;
import org.jspecify.annotations.Nullable;

/** Removes what the boilerplate tables name. A plea and a lead may share a line, so sentences are looked at singly. */
final class PhraseStep implements Step {
    /** A line longer than this, in words, is no title of another story. */
    private static final int LONGEST_TITLE = 25;

    private static final int FEWEST_PARAGRAPH_WORDS = 15;

    private static final int LONGEST_SCRAP = 4;

    private final PhraseTable table;

    PhraseStep(PhraseTable table) {
        this.table = table;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        int prose = 0;
        String listRule = null;
        int listMark = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isKept()) {
                result.add(line);
                continue;
            }
            Cut cut = cut(line);
            if (cut.extent == Extent.BELOW && isBelowArticle(lines, i, prose)) {
                for (Line rest : lines.subList(i, lines.size())) {
                    result.add(rest.removed(cut.rule));
                }
                return result;
            }
            if (cut.extent != null) {
                result.addAll(cut.lines);
                boolean list = cut.extent.compareTo(Extent.LIST) >= 0;
                boolean bare = list && line.shape().words() <= 6;
                listRule = bare ? cut.rule : null;
                listMark = 0;
            } else if (listRule != null && isTitleOfOther(line, listMark)) {
                result.add(line.removed(listRule));
                if (ListMarks.mark(line.text()) != 0) {
                    listMark = ListMarks.mark(line.text());
                } else {
                    listRule = null;
                }
            } else {
                listRule = null;
                result.add(line);
            }
            if (result.getLast().isProse()) {
                prose += line.shape().words();
            }
        }
        return result;
    }

    /** Whether most of the page's prose stands above a line, so that what begins there can be the foot of the page. */
    private static boolean isBelowArticle(List<Line> lines, int index, int proseAbove) {
        int below = 0;
        for (Line line : lines.subList(index + 1, lines.size())) {
            if (line.isProse() && line.shape().words() >= FEWEST_PARAGRAPH_WORDS) {
                below += line.shape().words();
            }
        }
        return proseAbove > 30 && proseAbove >= below;
    }

    private static boolean isTitleOfOther(Line line, int listMark) {
        boolean sameList = listMark == 0 || ListMarks.mark(line.text()) == listMark;
        return sameList
                && line.shape().words() <= LONGEST_TITLE
                && (!line.shape().ended() || line.text().endsWith("…"));
    }

    /** What a line's phrases leave of it. */
    private static final class Cut {
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Extent extent;
        private String rule = "";

        /** The line goes as a whole, whatever was cut from it before. */
        void whole(Line line, Phrase phrase) {
            lines.clear();
            remove(line, phrase);
        }

        /** What is left of a line and is no sentence belonged to what went: a button, a name. */
        void dropScraps() {
            lines.replaceAll(line -> {
                boolean scrap =
                        line.isKept() && !line.shape().ended() && line.shape().words() <= LONGEST_SCRAP;
                return scrap ? line.removed(rule) : line;
            });
        }

        void remove(Line line, Phrase phrase) {
            lines.add(line.removed(phrase.rule()));
            if (extent == null || phrase.extent().compareTo(extent) >= 0) {
                extent = phrase.extent();
                rule = phrase.rule();
            }
        }
    }

    private Cut cut(Line line) {
        String text = line.text();
        Cut cut = new Cut();
        WordSpans words = line.words();
        Match start = table.findInLine(words);
        if (start != null && start.phrase().extent().compareTo(Extent.LINE) >= 0) {
            cut.whole(line, start.phrase());
            return cut;
        }
        int keptFrom = 0;
        int word = 0;
        for (Piece piece : Sentences.of(text)) {
            int from = words.wordFrom(piece.start(), word);
            word = words.wordFrom(piece.end(), from);
            Match match = from == 0 && start != null ? start : table.findInSentence(words, from, word);
            if (match == null) {
                continue;
            }
            Phrase phrase = match.phrase();
            if (phrase.extent().compareTo(Extent.LINE) >= 0) {
                cut.whole(line, phrase);
                return cut;
            }
            int matchEnd = words.end(match.toWord() - 1);
            boolean wordsAlone = phrase.extent() == Extent.WORDS;
            int removedFrom = wordsAlone ? words.start(match.fromWord()) : piece.start();
            int end = wordsAlone ? behind(text, matchEnd, text.length()) : sentenceEnd(text, matchEnd, piece.end());
            keep(cut, line, keptFrom, removedFrom);
            cut.remove(Line.of(text.substring(removedFrom, end).strip(), line.kind()), phrase);
            keptFrom = end;
        }
        if (cut.extent != null) {
            keep(cut, line, keptFrom, text.length());
            cut.dropScraps();
        }
        return cut;
    }

    private static void keep(Cut cut, Line line, int from, int to) {
        String kept = line.text().substring(from, to).strip();
        if (kept.chars().anyMatch(Character::isLetterOrDigit)) {
            cut.lines.add(Line.of(kept, line.kind()));
        }
    }

    /** Takes the signs behind words with them: brackets, arrows, a full stop. */
    private static int behind(String text, int end, int limit) {
        int to = end;
        while (to < limit && !Character.isLetterOrDigit(text.charAt(to)) && "\"“«(—".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** A dash before a capital ends a plea that was joined to the lead: "Follow us — Three drones were …". */
    private static int sentenceEnd(String text, int from, int limit) {
        for (int i = from; i + 3 < limit; i++) {
            boolean dash = text.charAt(i) == ' ' && (text.charAt(i + 1) == '—' || text.charAt(i + 1) == '–');
            if (dash && text.charAt(i + 2) == ' ' && Character.isUpperCase(text.charAt(i + 3))) {
                return i + 3;
            }
        }
        return limit;
    }
}
