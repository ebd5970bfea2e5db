package kordon.extraction;

import java.util.List;
import java.util.Map;
import kordon.event.Mention;
import kordon.event.WeaponType;

/** Makes drafts of a line of a list, or of a clause that hands the numbers of an attack told before out to its regions. */
final class ShareReader {
    private ShareReader() {}

    /**
     * Reads one such clause.
     *
     * @param head the attack whose numbers it hands out
     */
    static void read(Reading reading, Draft head, Story story) {
        Clause clause = reading.clause();
        List<Numbers.Count> counts = reading.counts();
        List<Mention<WeaponType>> weapons = reading.weapons();
        List<PlaceMention> scenes = reading.scenes();
        Map<PlaceMention, Numbers.Count> each = RegionTolls.of(clause, scenes, counts);
        ArticleDays.Told date = story.days.of(clause, List.of());
        for (PlaceMention scene : scenes) {
            Numbers.Count count = each.get(scene);
            if (count == null
                    && scenes.size() == 1
                    && CountedAttack.isMunitionAlone(weapons)
                    && counts.size() == 1
                    && !counts.getFirst().age()) {
                count = counts.getFirst();
            }
            Draft draft = story.maker.draft(
                    clause,
                    scene,
                    SideReader.read(clause),
                    weapons,
                    date.date() == null && story.days.ofParagraph() == null && !story.days.isElsewhen()
                            ? new ArticleDays.Told(head.date, head.elsewhen)
                            : date,
                    Tolls.NONE,
                    true);
            if (weapons.isEmpty()) {
                draft.addWeapons(List.copyOf(head.weapons.values()));
            }
            boolean fits = head.sign == null || SideRule.fits(head.sign, scene.region(), false);
            if (draft.sign == null && fits) {
                draft.addSign(head.sign);
            }
            draft.stopped |= head.stopped;
            draft.hit |= !head.stopped;
            if (clause.hasAny(Cue.KILL, Cue.HURT, Cue.UNHURT)) {
                Tolls victims = scenes.size() > 1
                        ? VictimShares.of(clause, scenes, counts, TollReader.read(clause, counts))
                                .getOrDefault(scene, Tolls.NONE)
                        : TollReader.read(clause, counts);
                draft.tolls = victims.victims();
            } else if (count != null && CountedAttack.isMunitionAlone(List.copyOf(draft.weapons.values()))) {
                Mention<Integer> number = CountedAttack.number(clause, count);
                draft.tolls = head.stopped ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
                draft.counted = true;
            }
            Draft added = story.drafts.add(draft, true);
            CountedAttack.sharesOut(head, added);
            story.countOn(added);
        }
        story.countOn(story.counted);
        story.drafts.placed();
        story.memory.attacked(scenes, clause.sentence());
    }
}
