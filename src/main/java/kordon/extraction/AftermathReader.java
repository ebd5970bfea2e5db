package kordon.extraction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kordon.event.EventDate;
import kordon.event.Mention;

/** Reads victims and damage in a clause that tells of no attack itself. */
final class AftermathReader {
    private AftermathReader() {}

    /** Victims and damage: of the attack told of before, or of one more where a new place is named. */
    static void read(Reading reading, Story story) {
        Clause clause = reading.clause();
        List<Numbers.Count> counts = reading.counts();
        Draft latest = story.drafts.last();
        boolean raiders = latest != null && AttackerLosses.ofRaiders(clause, latest);
        Tolls tolls = raiders ? Tolls.NONE : TollReader.read(clause, counts).victims();
        List<PlaceMention> scenes = reading.scenes();
        if (scenes.isEmpty() && !tolls.isEmpty()) {
            scenes = elsewhere(clause, story);
        }
        story.totals.note(tolls, scenes);
        boolean blast = clause.has(Cue.BLAST);
        boolean grows = TollReader.grows(clause);
        ArticleDays.Told date = scenes.isEmpty() || grows ? ArticleDays.Told.NOTHING : story.days.of(clause, List.of());
        boolean share = scenes.size() > 1;
        Map<PlaceMention, Tolls> victims = share ? VictimShares.of(clause, scenes, counts, tolls) : Map.of();
        for (PlaceMention scene : scenes) {
            Tolls own = share ? victims.getOrDefault(scene, Tolls.NONE) : tolls;
            Draft draft = story.maker.draft(clause, scene, SideReader.read(clause), List.of(), date, own, true);
            draft.struck = blast;
            Draft last = story.drafts.last();
            if (last != null && last.evidence.contains(clause.sentence().span()) && story.drafts.known(draft) == null) {
                draft.addWeapons(List.copyOf(last.weapons.values()));
            }
            boolean dated = date.date() != null && clause.has(Cue.IMPACT);
            boolean damaged = clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT)
                    && !clause.has(Cue.UNREAL)
                    && story.attackSeen
                    && scene.isScene();
            if (story.drafts.known(draft) != null || !own.isEmpty() || blast || dated || damaged) {
                story.drafts.add(draft, share);
            }
        }
        if (!scenes.isEmpty()) {
            story.memory.attacked(scenes, clause.sentence());
            return;
        }
        if (clause.has(Cue.UNHURT) && isOfEach(clause) && latest != null) {
            // "No one was hurt at either place."
            story.drafts.all().stream()
                    .filter(draft -> draft.paragraph == latest.paragraph)
                    .forEach(draft -> draft.tolls = draft.tolls.and(tolls));
        }
        Draft about = story.drafts.about(clause, story.memory.before(story.paragraph));
        if (about == null) {
            if (!tolls.isEmpty()) {
                story.drafts.addPlaceless(
                        story.maker.draft(clause, null, null, List.of(), ArticleDays.Told.NOTHING, tolls, false));
            }
            return;
        }
        date = grows ? ArticleDays.Told.NOTHING : story.days.of(clause, List.of());
        Mention<EventDate> day = date.date();
        boolean another = day != null
                && about.date != null
                && day.value().precision() == ChronoUnit.DAYS
                && !day.value().equals(about.date.value())
                && !tolls.isEmpty();
        if (date.elsewhen() && !about.elsewhen) {
            return;
        }
        if (another) {
            // "29 September: one killed": one more like the last.
            Draft draft = new Draft(about.region);
            draft.place = about.place;
            draft.addWeapons(List.copyOf(about.weapons.values()));
            about.signs.values().forEach(draft::addSign);
            draft.date = day;
            draft.dated = true;
            draft.hit = true;
            draft.tolls = tolls;
            draft.paragraph = story.paragraph;
            draft.addEvidence(clause.sentence().span());
            story.drafts.add(draft, false);
        } else {
            about.addTolls(tolls);
            about.hit |= clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT);
            if (!tolls.isEmpty()) {
                about.addEvidence(clause.sentence().span());
            }
        }
    }

    private static boolean isOfEach(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (Words.EITHER.has(clause.sentence().word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The place of the official who gives the toll, where no attack on it was told of. */
    private static List<PlaceMention> elsewhere(Clause clause, Story story) {
        for (PlaceMention place : clause.places()) {
            boolean state =
                    place.place().kind() == Place.Kind.COUNTRY || place.place().kind() == Place.Kind.CAPITAL;
            boolean told = story.drafts.all().stream()
                    .anyMatch(draft -> draft.region.value().equals(place.region()));
            if (place.part() == PlaceMention.Part.SPEAKER && !state && !told) {
                return List.of(place);
            }
        }
        return List.of();
    }
}
