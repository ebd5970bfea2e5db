package kordon.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of an article in order and gathers what they tell into drafts of events. What a clause leaves
 * open comes from the text before it: the place, the day, the weapon of a list from its head.
 */
final class EventGatherer {
    /** A line of a list of regions is no longer. */
    private static final int LIST_LINE = 16;

    /** So many paragraphs tell what an article is about. */
    static final int HEAD = 2;

    private final String title;
    private final String body;
    private final ArticleDays days;
    private final Drafts drafts;
    private final SceneMemory memory;
    private int paragraph = -1;
    /** The article is about an exercise: what is fired there is no attack. */
    private final boolean drill;

    private boolean attackSeen;
    /** The attack whose numbers the lines that follow share out. */
    private @Nullable Draft listHead;
    /** The attack by drones or missiles that the text talks of. */
    private @Nullable Draft counted;

    private int countedParagraph = -2;

    EventGatherer(String title, String body, @Nullable LocalDate published, boolean drill, SceneMemory memory) {
        this.memory = memory;
        this.days = new ArticleDays(published);
        this.drafts = new Drafts(days);
        this.drill = drill;
        this.title = title;
        this.body = body;
    }

    List<Draft> drafts() {
        return attackSeen ? drafts.all() : List.of();
    }

    /** The day of what is told without one. */
    @Nullable
    EventDate mainDate() {
        return days.main();
    }

    /** Adds a sentence's clauses. Sentences must come in the order of the article, the title's first. */
    void read(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        paragraph = sentence.paragraph();
        this.days.enter(paragraph);
        List<Numbers.Count> counts = Numbers.of(sentence, days);
        boolean line = isListLine(sentence);
        List<Clause> clauses = Clauses.of(sentence, places, days);
        for (Clause clause : clauses) {
            read(clause, clauses, counts, line);
            Remarks.onRaiders(clause, drafts);
        }
        memory.pass(sentence, places);
        this.days.note(sentence, days);
        boolean opens = sentence.word(sentence.size() - 1).equals(":");
        listHead = opens ? drafts.last() : line || sentence.size() < LIST_LINE ? listHead : null;
    }

    private boolean isListLine(Sentence sentence) {
        boolean bullet = sentence.token(0).isMark() && !"\"'([".contains(sentence.word(0));
        return listHead != null && (bullet || sentence.size() <= LIST_LINE);
    }

    private void read(Clause clause, List<Clause> clauses, List<Numbers.Count> counts, boolean line) {
        List<Mention<WeaponType>> weapons = WeaponReader.read(clause);
        boolean talkedOf = counted != null && countedParagraph >= paragraph - 1;
        boolean scene = !clause.scenes().isEmpty();
        boolean numbered = talkedOf
                && scene
                && !RegionTolls.of(clause, SceneMemory.distinct(clause.scenes()), counts)
                        .isEmpty();
        numbered |= talkedOf && clause.scenes().size() > 1 && clause.hasAny(Cue.DOWN, Cue.DESTROY);
        AttackTest.Verdict verdict = drill ? AttackTest.Verdict.NONE : AttackTest.of(clause, weapons, numbered);
        if (drill) {
            return;
        }
        if (line && listHead != null && scene && (verdict != AttackTest.Verdict.ATTACK || weapons.isEmpty())) {
            share(clause, counts, weapons, listHead);
        } else if (verdict == AttackTest.Verdict.ATTACK || CountedAttack.reportsCount(clause, weapons, counts)) {
            attackSeen = true;
            attack(clause, clauses, counts, weapons);
        } else if (talkedOf && counted != null && CountedAttack.sharesOut(clause, numbered)) {
            share(clause, counts, weapons, counted);
        } else if (talkedOf
                && counted != null
                && !scene
                && MunitionReader.downed(clause, counts, counted.tolls) != null) {
            counted.tolls =
                    counted.tolls.and(Tolls.NONE.withDowned(MunitionReader.downed(clause, counts, counted.tolls)));
            counted.stopped = true;
            counted.addEvidence(clause.sentence().span());
        } else if (verdict == AttackTest.Verdict.AFTERMATH
                && (attackSeen || !clause.sentence().inTitle())) {
            aftermath(clause, counts);
        } else if (!weapons.isEmpty() && !clause.hasAny(Cue.SANCTION, Cue.INERT, Cue.GENERAL, Cue.UNREAL)) {
            Remarks.onWeapons(clause, weapons, drafts);
            countedParagraph = CountedAttack.isMunition(weapons) && countedParagraph >= paragraph - 2
                    ? paragraph
                    : countedParagraph;
        }
    }

    private void attack(
            Clause clause, List<Clause> clauses, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons) {
        Sentence sentence = clause.sentence();
        SideReader.Sign sign = SideReader.read(clause);
        List<PlaceMention> scenes = SceneMemory.distinct(clause.scenes());
        boolean located = !scenes.isEmpty();
        Tolls tolls = TollReader.read(clause, counts);
        boolean told = counted != null && countedParagraph >= paragraph - 1;
        if (told && !located && tolls.launched() == null && tolls.downed() == null) {
            tolls = tolls.withDowned(MunitionReader.downed(clause, counts, CountedAttack.sum(weapons, counted)));
        }
        boolean stopped = told && counted.stopped;
        if (tolls.launched() != null
                && tolls.downed() == null
                && stopped
                && !clause.hasAny(Cue.LAUNCH, Cue.STRIKE, Cue.IMPACT)) {
            // "The Sea of Azov, with 13": of those shot down that the text talks of.
            tolls = tolls.victims().withDowned(tolls.launched());
        }
        if (clause.hits().stream().anyMatch(hit -> isNumberOfUnits(clause, hit, located, counts))) {
            tolls = tolls.victims();
        }
        if (!located) {
            boolean ground =
                    weapons.stream().allMatch(weapon -> weapon.value() == WeaponType.GROUND) && !weapons.isEmpty();
            boolean numbers = tolls.launched() != null || tolls.downed() != null;
            boolean total = numbers && drafts.regions() > 1;
            scenes = memory.recall(clause, clauses, ground ? null : sign, total, numbers);
            boolean elsewhere = total
                    && memory.before(paragraph).size() != 1
                    && !scenes.isEmpty()
                    && !scenes.getFirst().isCountry();
            tolls = elsewhere || memory.isOneOfSeveral(scenes) ? tolls.victims() : tolls;
        }
        ArticleDays.Told date = days.of(clause, clauses);
        if (weapons.isEmpty() && clause.from() > 0) {
            weapons = ofAnother(clause, clauses);
        }
        List<Mention<WeaponType>> used =
                WeaponReader.isLooseShelling(clause) && !located && CountedAttack.isMunitionToo(drafts.last())
                        ? List.of()
                        : weapons;
        if (weapons.isEmpty() && clause.hasAny(Cue.DOWN, Cue.DESTROY) && counted != null) {
            used = List.copyOf(counted.weapons.values());
        }
        if (sign == null && told && located && weapons.stream().anyMatch(w -> counted.weapons.containsKey(w.value()))) {
            sign = counted.sign;
        }
        if (scenes.isEmpty()) {
            Draft draft = draft(clause, null, sign, used, date, tolls, false);
            drafts.addPlaceless(draft);
            count(draft, used);
            return;
        }
        Map<PlaceMention, Numbers.Count> each = located ? RegionTolls.of(clause, scenes, counts) : Map.of();
        boolean share = scenes.size() > 1;
        if (located && told && counted.stopped && CountedAttack.isShareOf(sentence, scenes.getFirst())) {
            Numbers.Count part = each.get(scenes.getFirst());
            tolls = part == null ? tolls : tolls.withDowned(CountedAttack.number(clause, part));
        }
        if (located && told && !share && tolls.launched() == null && tolls.downed() == null && weapons.isEmpty()) {
            Tolls part = CountedAttack.shared(clause, each.get(scenes.getFirst()), used);
            tolls = tolls.withLaunched(part.launched()).withDowned(part.downed());
        }
        if (located && !share) {
            tolls = CountedAttack.partOf(clause, each.get(scenes.getFirst()), tolls);
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
            Draft draft = drafts.add(draft(clause, scene, sign, used, date, own, located), share);
            count(draft, used);
        }
        if (located) {
            drafts.placed();
            memory.attacked(scenes, sentence);
        }
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
        String unit = clause.sentence().word(hit.last());
        boolean plural = unit.endsWith("s") || unit.endsWith("ях") || unit.endsWith("ями");
        int before = hit.first() - 1;
        boolean digits = before >= 0 && clause.sentence().token(before).kind() == Token.Kind.NUMBER;
        boolean numbered = digits
                || Numbers.at(counts, before) != null
                || Numbers.at(counts, before - 1) != null
                || Words.SEVERAL.has(clause.sentence().word(before));
        return hit.is(Cue.UNIT) && plural && (!located || numbered);
    }

    private void count(Draft draft, List<Mention<WeaponType>> weapons) {
        if (CountedAttack.isMunition(weapons)) {
            counted = draft;
            countedParagraph = paragraph;
        }
    }

    /** A line of a list, or a sentence that hands an attack's numbers out to its regions. */
    private void share(Clause clause, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons, Draft head) {
        List<PlaceMention> scenes = SceneMemory.distinct(clause.scenes());
        Map<PlaceMention, Numbers.Count> each = RegionTolls.of(clause, scenes, counts);
        ArticleDays.Told date = days.of(clause, List.of());
        for (PlaceMention scene : scenes) {
            Numbers.Count count = each.get(scene);
            if (count == null
                    && scenes.size() == 1
                    && CountedAttack.isMunitionAlone(weapons)
                    && counts.size() == 1
                    && !counts.getFirst().age()) {
                count = counts.getFirst();
            }
            Draft draft = draft(
                    clause,
                    scene,
                    SideReader.read(clause),
                    weapons,
                    date.date() == null && days.ofParagraph() == null && !days.isElsewhen()
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
            if (count != null && CountedAttack.isMunitionAlone(List.copyOf(draft.weapons.values()))) {
                Mention<Integer> number = CountedAttack.number(clause, count);
                draft.tolls = head.stopped ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
            }
            counted = drafts.add(draft, true);
        }
        countedParagraph = paragraph;
        drafts.placed();
        memory.attacked(scenes, clause.sentence());
    }

    /** Victims and damage: of the attack told of before, or of one more where a new place is named. */
    private void aftermath(Clause clause, List<Numbers.Count> counts) {
        Tolls tolls = TollReader.read(clause, counts).victims();
        List<PlaceMention> scenes = SceneMemory.distinct(clause.scenes());
        if (scenes.isEmpty() && !tolls.isEmpty()) {
            scenes = elsewhere(clause);
        }
        boolean blast = clause.has(Cue.BLAST);
        boolean grows = TollReader.grows(clause);
        ArticleDays.Told date = scenes.isEmpty() || grows ? ArticleDays.Told.NOTHING : days.of(clause, List.of());
        boolean share = scenes.size() > 1;
        Map<PlaceMention, Tolls> victims = share ? VictimShares.of(clause, scenes, counts, tolls) : Map.of();
        for (PlaceMention scene : scenes) {
            Tolls own = share ? victims.getOrDefault(scene, Tolls.NONE) : tolls;
            Draft draft = draft(clause, scene, SideReader.read(clause), List.of(), date, own, true);
            draft.struck = blast;
            Draft last = drafts.last();
            if (last != null && last.evidence.contains(clause.sentence().span()) && drafts.known(draft) == null) {
                draft.addWeapons(List.copyOf(last.weapons.values()));
            }
            boolean dated = date.date() != null && clause.has(Cue.IMPACT);
            boolean damaged = clause.has(Cue.IMPACT) && attackSeen && scene.isScene();
            if (drafts.known(draft) != null || !own.isEmpty() || blast || dated || damaged) {
                drafts.add(draft, share);
            }
        }
        if (!scenes.isEmpty()) {
            memory.attacked(scenes, clause.sentence());
            return;
        }
        Draft about = drafts.about(clause, memory.before(paragraph));
        if (about == null) {
            if (!tolls.isEmpty()) {
                drafts.addPlaceless(draft(clause, null, null, List.of(), ArticleDays.Told.NOTHING, tolls, false));
            }
            return;
        }
        date = grows ? ArticleDays.Told.NOTHING : days.of(clause, List.of());
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
            draft.paragraph = paragraph;
            draft.addEvidence(clause.sentence().span());
            drafts.add(draft, false);
        } else {
            about.tolls = about.tolls.and(tolls);
            about.hit |= clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT);
            if (!tolls.isEmpty()) {
                about.addEvidence(clause.sentence().span());
            }
        }
    }

    /** The place of the official who gives the toll, where no attack on it was told of. */
    private List<PlaceMention> elsewhere(Clause clause) {
        for (PlaceMention place : clause.places()) {
            boolean state =
                    place.place().kind() == Place.Kind.COUNTRY || place.place().kind() == Place.Kind.CAPITAL;
            boolean told =
                    drafts.all().stream().anyMatch(draft -> draft.region.value().equals(place.region()));
            if (place.part() == PlaceMention.Part.SPEAKER && !state && !told) {
                return List.of(place);
            }
        }
        return List.of();
    }

    private Draft draft(
            Clause clause,
            @Nullable PlaceMention scene,
            SideReader.@Nullable Sign sign,
            List<Mention<WeaponType>> weapons,
            ArticleDays.Told date,
            Tolls tolls,
            boolean located) {
        Sentence sentence = clause.sentence();
        Mention<Region> region = scene == null ? null : new Mention<>(scene.region(), scene.span(), "gazetteer");
        Draft draft = new Draft(region);
        if (scene != null && scene.place().isExact() && !standsForUnit(scene, sentence)) {
            Place.Kind kind = scene.place().kind();
            boolean capital = kind == Place.Kind.CAPITAL;
            String name = capital ? scene.region().nameEn() : scene.place().name();
            draft.place = new Mention<>(name, scene.span(), "gazetteer");
            draft.wide = capital || kind == Place.Kind.DISTRICT;
        }
        draft.addWeapons(weapons);
        draft.struck = clause.hasAny(Cue.STRIKE, Cue.BLAST);
        draft.effect =
                clause.hasAny(Cue.IMPACT, Cue.BLAST, Cue.KILL, Cue.HURT, Cue.UNHURT, Cue.DOWN, Cue.DEFENCE, Cue.LAUNCH);
        draft.ownFire = clause.has(Cue.OWNFIRE);
        draft.nameless = clause.has(Cue.NAMELESS);
        draft.occupied = sentence.has(Cue.OCCUPIED);
        draft.fromAcross = sentence.has(Cue.ACROSS);
        boolean bombs = weapons.stream()
                .anyMatch(weapon -> weapon.value().type() == WeaponType.BOMB || weapon.value() == WeaponType.AIRCRAFT);
        draft.ownFire |=
                bombs && sign != null && sign.strength() == 5 && sign.side().value() == Side.RUSSIA;
        boolean fits = sign == null || scene == null || SideRule.fits(sign, scene.region(), draft.ownFire);
        draft.addSign(fits ? sign : SideRule.own(sign, scene.region()));
        draft.elsewhen = date.elsewhen() || date.date() == null && days.isElsewhen();
        draft.date = date.date() == null && !draft.elsewhen ? days.ofParagraph() : date.date();
        draft.dated = date.date() != null;
        draft.tolls = tolls;
        boolean reported = sign != null
                && sign.strength() == SideRule.REPORTED
                && !clause.hasAny(Cue.LAUNCH, Cue.STRIKE, Cue.IMPACT);
        draft.stopped = reported || clause.has(Cue.DOWN) || clause.has(Cue.DESTROY) && !weapons.isEmpty();
        draft.hit =
                clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT, Cue.BLAST) || clause.has(Cue.STRIKE) && !draft.stopped;
        draft.claimedBy = ClaimReader.read(sentence, sentence.inTitle() ? title : body);
        draft.addEvidence(sentence.span());
        draft.located = located;
        draft.paragraph = sentence.paragraph();
        draft.inHead = sentence.paragraph() < HEAD;
        return draft;
    }

    /** In "Voronezh and Saratov regions" the town's name is the unit's. */
    private static boolean standsForUnit(PlaceMention scene, Sentence sentence) {
        return sentence.has(Cue.UNIT)
                && scene.region().nameEn().startsWith(scene.place().name());
    }
}
