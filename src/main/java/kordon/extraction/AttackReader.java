package kordon.extraction;

import java.util.List;
import java.util.Map;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.WeaponType;

/** Makes drafts of a clause that tells of an attack, one for each of its places, with their shares of its numbers. */
final class AttackReader {
    private AttackReader() {}

    static void read(Reading reading, Story story) {
        Clause clause = reading.clause();
        List<Clause> clauses = reading.clauses();
        List<Numbers.Count> counts = reading.counts();
        List<Mention<WeaponType>> weapons = reading.weapons();
        Sentence sentence = clause.sentence();
        SideReader.Sign sign = SideReader.read(clause);
        List<PlaceMention> scenes = reading.scenes();
        boolean located = !scenes.isEmpty();
        Tolls tolls = TollReader.read(clause, counts);
        Draft counted = story.talkedOf();
        boolean told = counted != null;
        if (told && !located && tolls.launched() == null && tolls.downed() == null) {
            tolls = tolls.withDowned(MunitionPart.downed(clause, counts, CountedAttack.sum(weapons, counted)));
        }
        boolean stopped = told && counted.stopped;
        if (tolls.launched() != null
                && tolls.downed() == null
                && stopped
                && !clause.hasAny(Cue.LAUNCH, Cue.STRIKE, Cue.IMPACT)) {
            // "The Sea of Azov, with 13": of those shot down that the text talks of.
            tolls = tolls.victims().withDowned(tolls.launched());
        }
        boolean manyUnits = clause.hits().stream().anyMatch(hit -> isNumberOfUnits(clause, hit, located, counts));
        story.totals.note(tolls, scenes);
        Tolls all = tolls;
        if (manyUnits) {
            tolls = tolls.victims();
        }
        if (!located) {
            boolean ground =
                    weapons.stream().allMatch(weapon -> weapon.value() == WeaponType.GROUND) && !weapons.isEmpty();
            boolean numbers = tolls.launched() != null || tolls.downed() != null;
            boolean total = manyUnits || numbers && story.drafts.regions() > 1;
            boolean national = CountedAttack.isNational(clause, clauses, tolls)
                    && story.memory.before(story.paragraph).isEmpty();
            scenes = story.memory.recall(clause, clauses, ground ? null : sign, total, numbers, national);
            tolls = national && scenes.isEmpty() ? tolls.victims() : tolls;
            boolean elsewhere = total
                    && story.memory.before(story.paragraph).size() != 1
                    && !scenes.isEmpty()
                    && !scenes.getFirst().isCountry();
            tolls = elsewhere || story.memory.isOneOfSeveral(scenes) ? tolls.victims() : tolls;
        }
        ArticleDays.Told date = story.days.of(clause, clauses);
        if (weapons.isEmpty() && clause.from() > 0) {
            weapons = ofAnother(clause, clauses);
        }
        Draft last = story.drafts.last();
        if (weapons.isEmpty() && last != null && last.paragraph == story.paragraph && isOneMore(clause)) {
            weapons = List.copyOf(last.weapons.values());
        }
        if (weapons.isEmpty() && sign != null && sign.side().value() == Side.ANTI_KREMLIN) {
            weapons = List.of(new Mention<>(WeaponType.GROUND, sign.side().span(), "volunteers raid on foot"));
        }
        if (weapons.isEmpty() && sign != null && located && isAssault(clause)) {
            weapons = List.of(new Mention<>(WeaponType.GROUND, sign.side().span(), "troops attack near a place"));
        }
        List<Mention<WeaponType>> used =
                WeaponReader.isLooseShelling(clause) && !located && CountedAttack.isMunitionToo(story.drafts.last())
                        ? List.of()
                        : weapons;
        if (weapons.isEmpty() && clause.hasAny(Cue.DOWN, Cue.DESTROY) && story.counted != null) {
            used = List.copyOf(story.counted.weapons.values());
        }
        if (sign == null && told && located && weapons.stream().anyMatch(w -> counted.weapons.containsKey(w.value()))) {
            sign = counted.sign;
        }
        if (scenes.isEmpty()) {
            Draft draft = story.maker.draft(clause, null, sign, used, date, tolls, false);
            story.drafts.addPlaceless(draft);
            story.count(draft, used);
            return;
        }
        Map<PlaceMention, Numbers.Count> each = located ? RegionTolls.of(clause, scenes, counts) : Map.of();
        boolean share = scenes.size() > 1;
        if (located && told && counted.stopped && CountedAttack.isShareOf(sentence, scenes.getFirst())) {
            Numbers.Count part = each.get(scenes.getFirst());
            tolls = part == null ? tolls : tolls.withDowned(CountedAttack.number(clause, part));
        }
        boolean uncounted = located && !share && !tolls.countsMunitions();
        if (uncounted && (told && weapons.isEmpty() || CountedAttack.closes(clause, each.get(scenes.getFirst())))) {
            Tolls part = CountedAttack.shared(clause, each.get(scenes.getFirst()), used);
            tolls = tolls.withLaunched(part.launched()).withDowned(part.downed());
        }
        if (located && !share) {
            tolls = CountedAttack.partOf(clause, each.get(scenes.getFirst()), tolls, all);
        }
        Map<PlaceMention, Tolls> victims = share ? VictimShares.of(clause, scenes, counts, tolls) : Map.of();
        for (PlaceMention scene : scenes) {
            Tolls own = tolls;
            if (share) {
                Tolls part = CountedAttack.shared(clause, each.get(scene), used);
                own = victims.getOrDefault(scene, Tolls.NONE)
                        .withLaunched(part.launched())
                        .withDowned(part.downed());
            }
            Draft made = story.maker.draft(clause, scene, sign, used, date, own, located);
            made.manyUnits = manyUnits && !located;
            Draft draft = story.drafts.add(made, share);
            if (located && told) {
                CountedAttack.sharesOut(counted, draft);
            }
            story.count(draft, used);
            for (Mention<EventDate> day : story.days.further(clause)) {
                ArticleDays.Told then = new ArticleDays.Told(day, false);
                story.drafts.add(story.maker.draft(clause, scene, sign, used, then, Tolls.NONE, located), share);
            }
        }
        if (located) {
            story.drafts.placed();
            story.memory.attacked(scenes, sentence);
        }
    }

    /** "Troops attacked near the village". */
    private static boolean isAssault(Clause clause) {
        boolean troops = clause.hits().stream()
                .map(hit -> hit.as(Term.Actor.class))
                .anyMatch(actor -> actor != null && actor.kind() == Term.Actor.Kind.FORCE);
        return troops
                && clause.hits().stream()
                        .anyMatch(hit -> hit.is(Cue.STRIKE)
                                && Words.NEARBY.has(clause.sentence().word(hit.last() + 1)));
    }

    /** "A second one set a hangar alight", "Ще один влучив у склад": of what the text before tells of. */
    private static boolean isOneMore(Clause clause) {
        Sentence sentence = clause.sentence();
        int word = clause.from();
        while (word < clause.to() && (Words.ARTICLES.has(sentence.word(word)) || Words.YET.has(sentence.word(word)))) {
            word++;
        }
        if (!Words.FURTHER_ONE.has(sentence.word(word))) {
            return false;
        }
        int verb = word + (sentence.word(word + 1).equals("one") ? 2 : 1);
        return clause.hits().stream()
                .anyMatch(hit -> hit.first() == verb
                        && (hit.is(Cue.STRIKE) || hit.is(Cue.IMPACT) || hit.is(Cue.LAUNCH) || hit.is(Cue.DOWN)));
    }

    /** "Two were downed, while a third hit a house": a weapon named in the clause before. */
    private static List<Mention<WeaponType>> ofAnother(Clause clause, List<Clause> clauses) {
        boolean pronoun = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            pronoun |= Words.PRONOUNS.has(clause.sentence().word(i));
        }
        List<Mention<WeaponType>> found = List.of();
        for (Clause other : clauses) {
            if (pronoun && other.to() <= clause.from()) {
                found = WeaponReader.read(other);
            }
        }
        return found;
    }

    /** "Over six regions": what is counted is a total. */
    private static boolean isNumberOfUnits(Clause clause, Hit hit, boolean located, List<Numbers.Count> counts) {
        if (!hit.is(Cue.UNIT)) {
            return false;
        }
        String unit = clause.sentence().word(hit.last());
        boolean plural = unit.endsWith("s") || unit.endsWith("ях") || unit.endsWith("ями");
        int before = hit.first() - 1;
        boolean digits = before >= 0 && clause.sentence().token(before).kind() == Token.Kind.NUMBER;
        boolean numbered = digits
                || clause.hits().stream().anyMatch(word -> word.last() == before && word.as(Term.Numeral.class) != null)
                || Numbers.at(counts, before) != null
                || Numbers.at(counts, before - 1) != null
                || Words.SEVERAL.has(clause.sentence().word(before));
        return plural && (!located || numbered);
    }
}
