package kordon.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.event.Region;

/** Finds the places that the sentences of an article name, with the part that each plays. */
final class PlaceReader {
    private final PlaceParts parts = new PlaceParts();

    /** The places of each sentence, in order. */
    List<List<PlaceMention>> read(List<Sentence> sentences) {
        Set<Region> named = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                Region region = PlaceSense.certain(hit);
                if (region != null) {
                    named.add(region);
                }
            }
        }
        List<List<PlaceMention>> mentions = new ArrayList<>(sentences.size());
        List<Place> seen = new ArrayList<>();
        for (Sentence sentence : sentences) {
            mentions.add(read(sentence, named, seen));
        }
        return mentions;
    }

    private List<PlaceMention> read(Sentence sentence, Set<Region> named, List<Place> seen) {
        List<PlaceMention> found = new ArrayList<>();
        Set<Region> near = new HashSet<>();
        for (Hit hit : sentence.hits()) {
            Region region = PlaceSense.certain(hit);
            if (region != null) {
                near.add(region);
            }
        }
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            Term.Location location = hit.location();
            if (location == null) {
                PlaceMention land = LandPlaces.of(sentence, hit);
                if (land != null) {
                    found.add(land);
                }
                continue;
            }
            Term.Location modifier = hit.adjective();
            if (modifier != null && Namesakes.isGovernment(sentence, i, modifier)) {
                continue;
            }
            boolean adjective = modifier != null
                    && !Words.VILLAGE.has(sentence.word(hit.first() - 1))
                    && parts.isPlace(sentence, i);
            if (adjective) {
                location = modifier;
            } else if (location.form() == Term.Location.Form.ADJECTIVE) {
                continue;
            }
            if (Namesakes.isOther(sentence, i, location)) {
                continue;
            }
            Place place = location.form() == Term.Location.Form.PHRASE
                            && location.places().size() > 1
                    ? PlaceSense.lastNamed(location.places(), found, seen)
                    : PlaceSense.choose(location, adjective, near, named, sentence, hit);
            place = PlaceSense.quarterOf(place, location, near, seen);
            place = OuterUnit.townIn(sentence, i, place);
            if (place != null) {
                seen.add(place);
                place = parts.oblastOfCapital(sentence, i, place);
                found.add(new PlaceMention(
                        place,
                        hit.first(),
                        hit.last(),
                        sentence.spanOf(hit.first(), hit.last()),
                        parts.of(sentence, i, place, found)));
            }
        }
        return found;
    }
}
