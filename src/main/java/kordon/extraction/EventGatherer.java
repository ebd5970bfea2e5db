package kordon.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** The lead: the paragraphs in which an article tells its day. */
    private static final int LEAD = 4;
    /** A line of a list of regions is no longer. */
    private static final int LIST_LINE = 16;
    /** So many units named together are a list of those that were attacked. */
    private static final int LIST = 3;

    private static final Set<String> PRONOUNS =
            Set.of("third", "another", "second", "one", "others", "it", "they", "которые", "який", "ще", "еще");

    private final String title;
    private final String body;
    private final @Nullable EventDate published;
    private final Drafts drafts = new Drafts();
    private final SceneMemory memory;
    private @Nullable EventDate mainDate;
    private @Nullable Mention<EventDate> paragraphDate;
    /** A day that the lead names, if not of the attack. */
    private @Nullable EventDate leadDay;

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
        this.drill = drill;
        this.title = title;
        this.body = body;
        this.published = published == null ? null : EventDate.day(published);
    }

    List<Draft> drafts() {
        return drafts.all();
    }

    /** The day of what is told without one: the first that the lead names, else the day of publication. */
    @Nullable
    EventDate mainDate() {
        return mainDate != null ? mainDate : leadDay != null ? leadDay : published;
    }

    /** Adds a sentence's clauses. Sentences must come in the order of the article, the title's first. */
    void read(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            paragraphDate = null;
            if (mainDate == null && (paragraph > LEAD || paragraph > 1 && leadDay != null)) {
                mainDate = leadDay != null ? leadDay : published;
            }
        }
        List<Numbers.Count> counts = Numbers.of(sentence, days);
        boolean line = isListLine(sentence);
        List<Clause> clauses = Clauses.of(sentence, places, days);
        for (Clause clause : clauses) {
            read(clause, clauses, counts, line);
            noteRaider(clause);
        }
        memory.pass(sentence, places);
        noteDay(sentence, days);
        boolean opens = sentence.word(sentence.size() - 1).equals(":");
        listHead = opens ? drafts.last() : line || sentence.size() < LIST_LINE ? listHead : null;
    }

    /** What the paragraph goes on to tell happened on the day that it named. */
    private void noteDay(Sentence sentence, List<DayMention> days) {
        for (DayMention day : days) {
            boolean exact = day.date() != null && day.date().precision() == ChronoUnit.DAYS;
            if (leadDay == null && exact && paragraph >= 0 && paragraph < LEAD) {
                leadDay = day.date();
            }
            if (paragraphDate == null
                    && !day.spoken()
                    && day.date() != null
                    && day.date().precision() == ChronoUnit.DAYS) {
                paragraphDate =
                        new Mention<>(day.date(), sentence.spanOf(day.first(), day.last()), "the paragraph's day");
            }
        }
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
        AttackTest.Verdict verdict = drill ? AttackTest.Verdict.NONE : AttackTest.of(clause, weapons, numbered);
        if (drill) {
            return;
        }
        if (line && listHead != null && scene && (verdict != AttackTest.Verdict.ATTACK || weapons.isEmpty())) {
            share(clause, counts, weapons, listHead);
        } else if (verdict == AttackTest.Verdict.ATTACK || reportsCount(clause, weapons, counts)) {
            attackSeen = true;
            attack(clause, clauses, counts, weapons);
        } else if (talkedOf && counted != null && sharesOut(clause, numbered)) {
            share(clause, counts, weapons, counted);
        } else if (talkedOf && counted != null && !scene && TollReader.downed(clause, counts) != null) {
            counted.tolls = counted.tolls.and(Tolls.NONE.withDowned(TollReader.downed(clause, counts)));
            counted.stopped = true;
            counted.addEvidence(clause.sentence().span());
        } else if (verdict == AttackTest.Verdict.AFTERMATH && attackSeen) {
            aftermath(clause, counts);
        } else if (!weapons.isEmpty() && !clause.hasAny(Cue.SANCTION, Cue.INERT, Cue.GENERAL, Cue.UNREAL)) {
            noteWeapon(clause, weapons);
            countedParagraph = isMunition(weapons) && countedParagraph >= paragraph - 2 ? paragraph : countedParagraph;
        }
    }

    /** "The air force counted 270 drones": an attack, told by its number alone. */
    private static boolean reportsCount(Clause clause, List<Mention<WeaponType>> weapons, List<Numbers.Count> counts) {
        if (!isMunition(weapons) || AttackTest.isExcluded(clause, true, false)) {
            return false;
        }
        Tolls tolls = TollReader.read(clause, counts);
        boolean reporter = clause.hits().stream().anyMatch(hit -> {
            Term.Actor actor = hit.as(Term.Actor.class);
            return actor != null && actor.kind() == Term.Actor.Kind.REPORTER;
        });
        return tolls.launched() != null
                && (reporter || clause.has(Cue.SPEECH) && !clause.scenes().isEmpty());
    }

    /** "Kursk and Belgorod have nine each": numbers for regions, with no other happening. */
    private static boolean sharesOut(Clause clause, boolean numbered) {
        boolean other = clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT, Cue.BLAST, Cue.STRIKE, Cue.BORDERS, Cue.TRAVEL);
        boolean list = clause.scenes().size() >= LIST && clause.has(Cue.UNIT);
        return !other && !AttackTest.isExcluded(clause, false, false) && (numbered || list);
    }

    private void attack(
            Clause clause, List<Clause> clauses, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons) {
        Sentence sentence = clause.sentence();
        SideReader.Sign sign = SideReader.read(clause);
        List<PlaceMention> scenes = SceneMemory.distinct(clause.scenes());
        boolean located = !scenes.isEmpty();
        Tolls tolls = TollReader.read(clause, counts);
        if (!located) {
            boolean regions = clause.hits().stream()
                    .anyMatch(hit ->
                            hit.is(Cue.UNIT) && isPlural(clause.sentence().word(hit.last())));
            if (regions) {
                tolls = tolls.victims();
            }
            boolean ground =
                    weapons.stream().allMatch(weapon -> weapon.value() == WeaponType.GROUND) && !weapons.isEmpty();
            scenes = memory.recall(clause, clauses, ground ? null : sign);
        }
        Mention<EventDate> date = date(clause, clauses);
        if (weapons.isEmpty() && clause.from() > 0) {
            weapons = ofAnother(clause, clauses);
        }
        List<Mention<WeaponType>> used =
                WeaponReader.isLooseShelling(clause) && !located && isMunitionToo(drafts.last()) ? List.of() : weapons;
        if (weapons.isEmpty() && clause.has(Cue.DOWN) && counted != null) {
            used = List.copyOf(counted.weapons.values());
        }
        if (scenes.isEmpty()) {
            Draft draft = draft(clause, null, sign, used, date, tolls, false);
            drafts.addPlaceless(draft);
            count(draft, used);
            return;
        }
        Map<PlaceMention, Numbers.Count> each = located ? RegionTolls.of(clause, scenes, counts) : Map.of();
        boolean share = scenes.size() > 1;
        for (PlaceMention scene : scenes) {
            Tolls own = share ? shared(clause, each.get(scene), used) : tolls;
            Draft draft = drafts.add(draft(clause, scene, sign, used, date, own, located), share, mainDate);
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
            pronoun |= PRONOUNS.contains(clause.sentence().word(i));
        }
        List<Mention<WeaponType>> found = List.of();
        for (Clause other : clauses) {
            if (pronoun && other.to() <= clause.from()) {
                found = WeaponReader.read(other);
            }
        }
        return found;
    }

    private static boolean isMunitionToo(@Nullable Draft last) {
        return last != null && last.weapons.keySet().stream().anyMatch(weapon -> weapon.type() != WeaponType.GROUND);
    }

    /** "Over six regions": what is counted is a total. */
    private static boolean isPlural(String unit) {
        return unit.endsWith("s") || unit.endsWith("ях") || unit.endsWith("ями");
    }

    private void count(Draft draft, List<Mention<WeaponType>> weapons) {
        if (isMunition(weapons)) {
            counted = draft;
            countedParagraph = paragraph;
        }
    }

    private static boolean isMunition(List<Mention<WeaponType>> weapons) {
        return weapons.stream()
                .anyMatch(weapon -> weapon.value().type() == WeaponType.DRONE
                        || weapon.value().type() == WeaponType.MISSILE);
    }

    private static Tolls shared(Clause clause, Numbers.@Nullable Count count, List<Mention<WeaponType>> weapons) {
        if (count == null || !isMunition(weapons)) {
            return Tolls.NONE;
        }
        Mention<Integer> number =
                new Mention<>(count.value(), clause.sentence().spanOf(count.first(), count.last()), "region's share");
        boolean down = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY);
        return down ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
    }

    /** A line of a list, or a sentence that hands an attack's numbers out to its regions. */
    private void share(Clause clause, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons, Draft head) {
        List<PlaceMention> scenes = SceneMemory.distinct(clause.scenes());
        Map<PlaceMention, Numbers.Count> each = RegionTolls.of(clause, scenes, counts);
        Mention<EventDate> date = date(clause, List.of());
        for (PlaceMention scene : scenes) {
            Numbers.Count count = each.get(scene);
            if (count == null
                    && scenes.size() == 1
                    && counts.size() == 1
                    && !counts.getFirst().age()) {
                count = counts.getFirst();
            }
            Draft draft = draft(
                    clause,
                    scene,
                    SideReader.read(clause),
                    weapons,
                    date == null && paragraphDate == null ? head.date : date,
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
            if (count != null && isMunition(List.copyOf(draft.weapons.values()))) {
                Mention<Integer> number = new Mention<>(
                        count.value(), clause.sentence().spanOf(count.first(), count.last()), "region's share");
                draft.tolls = head.stopped ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
            }
            counted = drafts.add(draft, true, mainDate);
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
        Mention<EventDate> date = scenes.isEmpty() ? null : date(clause, List.of());
        for (PlaceMention scene : scenes) {
            Tolls own = scenes.size() > 1 ? Tolls.NONE : tolls;
            Draft draft = draft(clause, scene, SideReader.read(clause), List.of(), date, own, true);
            Draft last = drafts.last();
            if (last != null
                    && last.evidence.contains(clause.sentence().span())
                    && drafts.known(draft, mainDate) == null) {
                draft.addWeapons(List.copyOf(last.weapons.values()));
            }
            boolean dated = date != null && clause.has(Cue.IMPACT);
            if (drafts.known(draft, mainDate) != null || !tolls.isEmpty() || blast || dated) {
                drafts.add(draft, scenes.size() > 1, mainDate);
            }
        }
        if (!scenes.isEmpty()) {
            memory.attacked(scenes, clause.sentence());
            return;
        }
        Draft about = drafts.about(clause, memory.before(paragraph));
        if (about == null) {
            return;
        }
        date = date(clause, List.of());
        boolean another = date != null
                && about.date != null
                && date.value().precision() == ChronoUnit.DAYS
                && !date.value().equals(about.date.value())
                && !tolls.isEmpty();
        if (another) {
            // "29 September: one killed": one more like the last.
            Draft draft = new Draft(about.region);
            draft.place = about.place;
            draft.addWeapons(List.copyOf(about.weapons.values()));
            about.signs.values().forEach(draft::addSign);
            draft.date = date;
            draft.dated = true;
            draft.hit = true;
            draft.tolls = tolls;
            draft.paragraph = paragraph;
            draft.addEvidence(clause.sentence().span());
            drafts.add(draft, false, mainDate);
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

    /** "The Corps said that its men had crossed": who else is said to have made the raid told of before. */
    private void noteRaider(Clause clause) {
        for (Hit hit : clause.hits()) {
            Term.Actor actor = hit.as(Term.Actor.class);
            if (actor == null || actor.kind() != Term.Actor.Kind.FORCE || actor.side() == Side.RUSSIA) {
                continue;
            }
            Mention<Side> side =
                    new Mention<>(actor.side(), clause.sentence().spanOf(hit.first(), hit.last()), actor.rule());
            for (Draft draft : drafts.all()) {
                boolean raid = draft.weapons.containsKey(WeaponType.GROUND)
                        && draft.region.value().country().equals("RU");
                if (raid
                        && draft.paragraph >= paragraph - 4
                        && (actor.side() == Side.ANTI_KREMLIN || clause.has(Cue.SPEECH))) {
                    draft.addSign(new SideReader.Sign(side, 4));
                }
            }
        }
    }

    /** "Experts identified the missile as an Iskander": what the attack told of before was made with. */
    private void noteWeapon(Clause clause, List<Mention<WeaponType>> weapons) {
        Draft last = drafts.last();
        if (last == null || last.paragraph < paragraph - 1) {
            return;
        }
        SideReader.Sign sign = SideReader.read(clause);
        boolean same = weapons.stream()
                .anyMatch(weapon -> last.weapons.keySet().stream()
                        .anyMatch(known -> known.type() == weapon.value().type()));
        boolean fits = sign == null
                || last.sign == null
                || sign.side().value() == last.sign.side().value();
        if (fits && (last.weapons.isEmpty() || same)) {
            last.addWeapons(weapons);
            last.addEvidence(clause.sentence().span());
        }
    }

    private Draft draft(
            Clause clause,
            @Nullable PlaceMention scene,
            SideReader.@Nullable Sign sign,
            List<Mention<WeaponType>> weapons,
            @Nullable Mention<EventDate> date,
            Tolls tolls,
            boolean located) {
        Sentence sentence = clause.sentence();
        Mention<Region> region = scene == null ? null : new Mention<>(scene.region(), scene.span(), "gazetteer");
        Draft draft = new Draft(region);
        if (scene != null && scene.place().isExact() && !standsForUnit(scene, sentence)) {
            draft.place = new Mention<>(scene.place().name(), scene.span(), "gazetteer");
        }
        draft.addWeapons(weapons);
        draft.ownFire = clause.has(Cue.OWNFIRE);
        draft.nameless = clause.has(Cue.NAMELESS);
        boolean fits = sign == null || scene == null || SideRule.fits(sign, scene.region(), draft.ownFire);
        draft.addSign(fits ? sign : null);
        draft.date = date == null ? paragraphDate : date;
        draft.dated = date != null;
        draft.tolls = tolls;
        draft.stopped = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY) && !weapons.isEmpty();
        draft.hit =
                clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT, Cue.BLAST) || clause.has(Cue.STRIKE) && !draft.stopped;
        draft.claimedBy = ClaimReader.read(sentence, sentence.inTitle() ? title : body);
        draft.addEvidence(sentence.span());
        draft.located = located;
        draft.paragraph = sentence.paragraph();
        return draft;
    }

    /** In "Voronezh and Saratov regions" the town's name is the unit's. */
    private static boolean standsForUnit(PlaceMention scene, Sentence sentence) {
        return sentence.has(Cue.UNIT)
                && scene.region().nameEn().startsWith(scene.place().name());
    }

    /** The clause's own day: one of speech only where there is no other, one of another clause where it has none. */
    private @Nullable Mention<EventDate> date(Clause clause, List<Clause> clauses) {
        DayMention best = choose(clause.days());
        for (Clause other : clauses) {
            best = best == null ? choose(other.days()) : best;
        }
        if (best == null || best.date() == null) {
            return null;
        }
        Mention<EventDate> date =
                new Mention<>(best.date(), clause.sentence().spanOf(best.first(), best.last()), "calendar");
        if (mainDate == null && best.date().precision() == ChronoUnit.DAYS && !clauses.isEmpty()) {
            mainDate = best.date();
        }
        if (!best.spoken()) {
            paragraphDate = date;
        }
        return date;
    }

    private static @Nullable DayMention choose(List<DayMention> days) {
        DayMention best = null;
        for (DayMention day : days) {
            if (best == null || best.spoken() && !day.spoken()) {
                best = day;
            }
        }
        return best;
    }
}
