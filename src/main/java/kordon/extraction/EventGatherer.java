package kordon.extraction;

import java.time.LocalDate;
import java.util.List;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of an article in order and gathers what they tell into drafts of events. What a clause leaves
 * open comes from the text before it: the place, the day, the weapon of a list from its head.
 */
final class EventGatherer {
    /** A line of a list of regions is no longer. */
    private static final int LIST_LINE = 16;

    private final Story story;
    /** The article is about an exercise: what is fired there is no attack. */
    private final boolean drill;

    /** The paragraph that supposes what it tells. */
    private int imagined = -2;

    /** The attack whose numbers the lines that follow share out. */
    private @Nullable Draft listHead;

    EventGatherer(String title, String body, @Nullable LocalDate published, boolean drill, SceneMemory memory) {
        this.story = new Story(title, body, published, memory);
        this.drill = drill;
    }

    List<Draft> drafts() {
        return story.attackSeen ? story.drafts.all() : List.of();
    }

    /** What was counted for several places together. */
    Totals totals() {
        return story.totals;
    }

    /** The day of what is told without one. */
    @Nullable
    EventDate mainDate() {
        return story.days.main();
    }

    /** Adds a sentence's clauses. Sentences must come in the order of the article, the title's first. */
    void read(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        story.paragraph = sentence.paragraph();
        story.days.enter(story.paragraph);
        List<Numbers.Count> counts = Numbers.of(sentence, days);
        boolean line = isListLine(sentence);
        List<Clause> clauses = Clauses.of(sentence, places, days);
        imagined = sentence.has(Cue.IMAGINED) ? sentence.paragraph() : imagined;
        for (Clause clause : clauses) {
            if (!drill && imagined != sentence.paragraph()) {
                read(new Reading(clause, clauses, counts, WeaponReader.read(clause)), line);
            }
            Remarks.onRaiders(clause, story.drafts);
        }
        story.memory.pass(sentence, places);
        story.days.note(sentence, days);
        boolean opens = sentence.word(sentence.size() - 1).equals(":");
        listHead = opens ? story.drafts.last() : line || sentence.size() < LIST_LINE ? listHead : null;
    }

    private boolean isListLine(Sentence sentence) {
        boolean bullet = sentence.token(0).isMark() && !"\"'([".contains(sentence.word(0));
        return listHead != null && (bullet || sentence.size() <= LIST_LINE);
    }

    private void read(Reading reading, boolean line) {
        Clause clause = reading.clause();
        List<Mention<WeaponType>> weapons = reading.weapons();
        Draft talkedOf = story.talkedOf();
        boolean scene = !clause.scenes().isEmpty();
        boolean numbered = talkedOf != null
                && scene
                && !RegionTolls.of(clause, reading.scenes(), reading.counts()).isEmpty();
        numbered |= talkedOf != null && clause.scenes().size() > 1 && clause.hasAny(Cue.DOWN, Cue.DESTROY);
        AttackTest.Verdict verdict = AttackTest.of(clause, weapons, numbered);
        if (line && listHead != null && scene && (verdict != AttackTest.Verdict.ATTACK || weapons.isEmpty())) {
            ShareReader.read(reading, listHead, story);
        } else if (line && listHead != null && !scene && verdict == AttackTest.Verdict.NONE && !weapons.isEmpty()) {
            // "Struck the region: six KABs; nine Geran-2": what the head's attack was made with.
            listHead.addWeapons(weapons);
            listHead.addEvidence(clause.sentence().span());
        } else if (verdict == AttackTest.Verdict.ATTACK
                || CountedAttack.reportsCount(clause, weapons, reading.counts())) {
            story.attackSeen = true;
            AttackReader.read(reading, story);
        } else if (talkedOf != null && CountedAttack.sharesOut(clause, numbered)) {
            ShareReader.read(reading, talkedOf, story);
        } else if (talkedOf != null && !scene && downs(reading, talkedOf)) {
            talkedOf.addEvidence(clause.sentence().span());
        } else if (verdict == AttackTest.Verdict.AFTERMATH
                && (story.attackSeen || !clause.sentence().inTitle())) {
            AftermathReader.read(reading, story);
        } else if (!weapons.isEmpty()
                && !clause.hasAny(Cue.SANCTION, Cue.INERT)
                && (!clause.hasAny(Cue.GENERAL, Cue.UNREAL) || clause.has(Cue.IDENTIFIED))) {
            Remarks.onWeapons(clause, weapons, story.drafts);
            story.keepCounting(weapons);
        }
    }

    /** "All but two were shot down": adds what was downed to the salvo told of before, if the clause says so. */
    private static boolean downs(Reading reading, Draft salvo) {
        Mention<Integer> downed = MunitionPart.downed(reading.clause(), reading.counts(), salvo.tolls);
        if (downed == null) {
            return false;
        }
        salvo.tolls = salvo.tolls.and(Tolls.NONE.withDowned(downed));
        salvo.stopped = true;
        return true;
    }
}
