package kordon.extraction;

import kordon.article.Span;
import kordon.event.Region;

/**
 * A place named in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param span where it stands
 */
record PlaceMention(Place place, int first, int last, Span span, Part part) {

    /** The part it plays. */
    enum Part {
        /** Where something may have happened. */
        SCENE,
        /** Whom a speaker speaks for: the place is talked of, but is no scene. */
        SPEAKER,
        /** Where the weapon came from. */
        ORIGIN,
        /** None of these: a government, a border, a journey, a dateline. */
        OTHER
    }

    boolean isScene() {
        return part == Part.SCENE;
    }

    Region region() {
        return place.region();
    }

    /** A country or a sea, not a unit below one. */
    boolean isCountry() {
        return place.kind() == Place.Kind.COUNTRY;
    }
}
