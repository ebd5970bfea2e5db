package kordon.extraction;

import java.util.List;
import java.util.Set;

/** Places that are named for who speaks from them or for them, and datelines. */
final class SpeakerPlaces {
    private static final int DATELINE_WORDS = 9;

    private SpeakerPlaces() {}

    /** "Said in Kyiv that", "told reporters in Brussels": where somebody spoke. */
    static boolean isWhereSpoken(Sentence sentence, int hitIndex) {
        Hit hit = sentence.hits().get(hitIndex);
        if (hitIndex == 0 || hit.first() < 2 || !sentence.word(hit.first() - 1).equals("in")) {
            return false;
        }
        Hit speech = sentence.hits().get(hitIndex - 1);
        int gap = hit.first() - 1 - speech.last() - 1;
        return speech.is(Cue.SPEECH)
                && gap <= (sentence.word(hit.first() - 2).equals("reporters") ? 1 : 0)
                && (sentence.word(hit.last() + 1).equals("that")
                        || sentence.word(hit.last() + 1).equals("on")
                        || sentence.word(hit.last() + 1).equals(",")
                        || sentence.word(hit.last() + 1).equals("."));
    }

    /** "The governor of X", "X governor", "X's mayor", "губернатор X", "officials in X". */
    static boolean speaks(Sentence sentence, int hitIndex) {
        List<Hit> hits = sentence.hits();
        Hit hit = hits.get(hitIndex);
        if (hitIndex + 1 < hits.size()) {
            Hit next = hits.get(hitIndex + 1);
            int gap = next.first() - hit.last() - 1;
            boolean plain =
                    gap == 0 || gap <= 3 && sentence.word(hit.last() + 1).equals("'s");
            boolean placed = Words.LOCATIVE.has(sentence.word(hit.first() - 1));
            if (plain && (next.is(Cue.OFFICE) || isForce(next) && !placed)
                    || gap == 1 && isAdjectiveBefore(sentence, hit, next)) {
                return true;
            }
            boolean opening = hit.first() <= 2 && gap <= 3;
            if (opening
                    && next.is(Cue.OFFICE)
                    && isCapital(hit)
                    && Words.LOCATIVE.has(sentence.word(hit.first() - 1))) {
                return true;
            }
        }
        if (hitIndex > 0) {
            Hit office = hits.get(hitIndex - 1);
            int gap = hit.first() - office.last() - 1;
            if (office.is(Cue.OFFICE) && gap <= 4) {
                boolean link = gap == 0 || Set.of("of", "in", "for").contains(sentence.word(office.last() + 1));
                boolean break1 = sentence.word(hit.first() - 1).equals(",");
                return link && !break1;
            }
        }
        return false;
    }

    private static boolean isAdjectiveBefore(Sentence sentence, Hit hit, Hit next) {
        String between = sentence.word(hit.last() + 1);
        boolean modifies = Set.of("regional", "acting", "city", "military", "обласна", "регіональн", "emergency")
                .contains(between);
        return modifies && next.is(Cue.OFFICE);
    }

    private static boolean isCapital(Hit hit) {
        Term.Location location = hit.location();
        return location != null && location.places().getFirst().kind() == Place.Kind.CAPITAL;
    }

    private static boolean isForce(Hit hit) {
        Term.Actor actor = hit.as(Term.Actor.class);
        return actor != null && (actor.kind() == Term.Actor.Kind.FORCE || actor.kind() == Term.Actor.Kind.REPORTER);
    }

    /** "KYIV, Dec 14 -", "MOSCOW, September 10. /Volga Wire/." at the head of a paragraph. */
    static boolean isDateline(Sentence sentence, Hit hit) {
        if (hit.first() != 0 || sentence.paragraph() > 2 || sentence.inTitle()) {
            return false;
        }
        boolean shouted = sentence.token(0).shouted();
        boolean wholeShouted = sentence.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.WORD && token.text().length() > 1)
                .allMatch(Token::shouted);
        if (shouted && (!wholeShouted || sentence.size() <= 3 && sentence.paragraph() == 0)) {
            return true;
        }
        for (int i = hit.last() + 1; i < Math.min(sentence.size(), DATELINE_WORDS); i++) {
            String word = sentence.word(i);
            if (word.equals("/") || word.equals("-") && i <= 6 && ",(-".contains(sentence.word(hit.last() + 1))) {
                return true;
            }
        }
        return false;
    }
}
