package kordon.extraction;

import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import org.jspecify.annotations.Nullable;

/** Reads "several Ukrainian cities" and "Russian ports" as the country, where the sentence aims at it or puts something there. */
final class LandPlaces {
    private LandPlaces() {}

    /** The country whose land is named by an adjective and a noun; null where a hit names none. */
    static @Nullable PlaceMention of(Sentence sentence, Hit hit) {
        Term.Actor actor = hit.as(Term.Actor.class);
        int noun = hit.last() + 1;
        if (actor == null || actor.kind() != Term.Actor.Kind.ADJECTIVE || !Words.TOWNS.has(sentence.word(noun))) {
            return null;
        }
        int lead = hit.first() - 1;
        while (Words.SEVERAL.has(sentence.word(lead)) || Words.DETERMINERS.has(sentence.word(lead))) {
            lead--;
        }
        String before = sentence.word(lead);
        if (before.startsWith("toward") || !Words.AIMED.has(before) && !Words.LOCATIVE.has(before)) {
            return null;
        }
        Region region = Regions.get(actor.side() == Side.UKRAINE ? "UA" : "RU");
        Place place = new Place(region.nameEn(), region, Place.Kind.COUNTRY, 0);
        return new PlaceMention(place, hit.first(), noun, sentence.spanOf(hit.first(), noun), PlaceMention.Part.SCENE);
    }
}
