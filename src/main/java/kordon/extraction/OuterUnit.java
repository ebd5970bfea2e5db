package kordon.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the unit that is named behind a town and tells which town it is, known or not. */
final class OuterUnit {
    private OuterUnit() {}

    /** In "the village of Murom in the Belgorod region" the unit tells which Murom, known or not. */
    static @Nullable Place townIn(Sentence sentence, int hitIndex, @Nullable Place place) {
        boolean town = place == null || place.kind() == Place.Kind.SETTLEMENT;
        Hit hit = sentence.hits().get(hitIndex);
        int at = hit.last() + 1;
        for (int i = hitIndex + 1; town && i < sentence.hits().size(); i++) {
            Hit next = sentence.hits().get(i);
            if (next.first() == hit.last() + 1 || next.first() - at > 2 || !leadsToUnit(sentence, at, next.first())) {
                return place;
            }
            Term.Location location = next.location();
            if (location == null) {
                return place;
            }
            Place outer = location.places().getFirst();
            boolean listed = sentence.word(at).equals(",") && place != null && place.isCity()
                    || sentence.word(next.last()).endsWith("s");
            if (outer.kind() == Place.Kind.REGION && location.places().size() == 1) {
                if (listed) {
                    return place;
                }
                boolean same = place != null && place.region().equals(outer.region());
                Token name = sentence.token(hit.first());
                String written = name.text().substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.text().substring(1);
                return same ? place : new Place(written, outer.region(), Place.Kind.SETTLEMENT, 0);
            }
            if (outer.kind() != Place.Kind.COUNTRY) {
                return place;
            }
            at = next.last() + (sentence.word(next.last() + 1).equals("'s") ? 2 : 1);
        }
        return place;
    }

    private static boolean leadsToUnit(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Words.TO_UNIT.has(sentence.word(i))) {
                return false;
            }
        }
        return true;
    }
}
