package kordon.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of an article in order and gathers what they tell into drafts of events. What a clause leaves
 * open comes from the text before it: the place from the sentence, the paragraph or the article's first scene, the day
 * likewise, the weapon of a list from its head.
 */
final class EventGatherer {
    private final String title;
    private final String body;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> pending = new ArrayList<>();
    private @Nullable EventDate mainDate;
    private @Nullable Mention<EventDate> paragraphDate;
    private List<PlaceMention> lastScenes = List.of();
    private List<PlaceMention> mainScenes = List.of();
    private @Nullable Sentence lastSceneSentence;
    private @Nullable Sentence mainSceneSentence;
    private int paragraph = -1;
    private @Nullable Draft listHead;
    private boolean attackSeen;

    EventGatherer(String title, String body) {
        this.title = title;
        this.body = body;
    }

    /** Adds a sentence's clauses. Sentences must come in the order of the article, the title's first. */
    void read(Sentence sentence, List<PlaceMention> places, List<DayMention> days) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            paragraphDate = null;
        }
        List<Numbers.Count> counts = Numbers.of(sentence, days);
        boolean inList = isListItem(sentence);
        List<Clause> clauses = Clauses.of(sentence, places, days);
        for (Clause clause : clauses) {
            List<Mention<WeaponType>> weapons = WeaponReader.read(clause);
            AttackTest.Verdict verdict = AttackTest.of(clause, weapons);
            if (inList
                    && verdict != AttackTest.Verdict.ATTACK
                    && !clause.scenes().isEmpty()) {
                listItem(clause, counts, weapons);
            } else if (verdict == AttackTest.Verdict.ATTACK) {
                attackSeen = true;
                attack(clause, clauses, counts, weapons);
            } else if (verdict == AttackTest.Verdict.AFTERMATH && attackSeen) {
                aftermath(clause, counts);
            }
        }
        if (!inList) {
            listHead = sentence.word(sentence.size() - 1).equals(":") || sentence.size() < 14 && listHead != null
                    ? (drafts.isEmpty() ? pending.isEmpty() ? null : pending.getLast() : drafts.getLast())
                    : null;
        }
    }

    private boolean isListItem(Sentence sentence) {
        boolean bullet = sentence.token(0).isMark() && !"\"'([".contains(sentence.word(0));
        return listHead != null && (bullet || sentence.size() <= 16);
    }

    List<Draft> drafts() {
        return drafts;
    }

    @Nullable
    EventDate mainDate() {
        return mainDate;
    }

    private void attack(
            Clause clause, List<Clause> clauses, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons) {
        Sentence sentence = clause.sentence();
        List<PlaceMention> scenes = distinct(clause.scenes(), sentence);
        boolean located = !scenes.isEmpty();
        Sentence sceneSentence = sentence;
        if (!located) {
            scenes = nearby(clause, clauses);
            sceneSentence = scenes.isEmpty() ? null : sceneSentence(scenes, sentence);
        }
        Mention<EventDate> date = date(clause, clauses);
        Tolls tolls = TollReader.read(clause, counts);
        if (scenes.isEmpty()) {
            pending.add(draft(clause, null, sentence, weapons, date, tolls, false));
            return;
        }
        Map<PlaceMention, Numbers.Count> each =
                located && scenes.size() + 1 > 1 ? RegionTolls.of(clause, scenes, counts) : Map.of();
        boolean list = scenes.size() > 1;
        for (PlaceMention scene : scenes) {
            Tolls own = tolls;
            if (list) {
                own = scene == scenes.getLast() || tolls.victims().isEmpty() ? Tolls.NONE : Tolls.NONE;
                Numbers.Count count = each.get(scene);
                boolean down = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY);
                if (count != null && hasMunition(weapons)) {
                    Mention<Integer> number = new Mention<>(
                            count.value(), sentence.spanOf(count.first(), count.last()), "region's share");
                    own = down ? own.withDowned(number) : own.withLaunched(number);
                }
            }
            Draft draft = draft(clause, scene, sceneSentence, weapons, date, own, located);
            add(draft, list);
            listHead = draft;
        }
        if (located) {
            remember(scenes, sentence);
        }
    }

    private static boolean hasMunition(List<Mention<WeaponType>> weapons) {
        return weapons.isEmpty()
                || weapons.stream()
                        .anyMatch(weapon -> weapon.value().type() == WeaponType.DRONE
                                || weapon.value().type() == WeaponType.MISSILE);
    }

    private void remember(List<PlaceMention> scenes, Sentence sentence) {
        lastScenes = scenes;
        lastSceneSentence = sentence;
        if (mainScenes.isEmpty()) {
            mainScenes = scenes;
            mainSceneSentence = sentence;
        }
    }

    private void listItem(Clause clause, List<Numbers.Count> counts, List<Mention<WeaponType>> weapons) {
        Draft head = listHead;
        List<PlaceMention> scenes = distinct(clause.scenes(), clause.sentence());
        Map<PlaceMention, Numbers.Count> each = RegionTolls.of(clause, scenes, counts);
        for (PlaceMention scene : scenes) {
            Numbers.Count count = each.get(scene);
            if (count == null && scenes.size() == 1) {
                count = counts.stream().filter(c -> !c.age()).findFirst().orElse(null);
            }
            Mention<Integer> number = count == null
                    ? null
                    : new Mention<>(
                            count.value(), clause.sentence().spanOf(count.first(), count.last()), "region's share");
            Mention<EventDate> own = date(clause, List.of());
            Draft draft =
                    draft(clause, scene, clause.sentence(), weapons, own == null ? head.date : own, Tolls.NONE, true);
            if (weapons.isEmpty()) {
                draft.addWeapons(List.copyOf(head.weapons.values()));
            }
            draft.sign = draft.sign == null ? head.sign : draft.sign;
            draft.stopped |= head.stopped;
            draft.hit |= !head.stopped;
            draft.tolls = head.stopped ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
            add(draft, true);
        }
        remember(scenes, clause.sentence());
    }

    /** Victims and damage: of the attack told of before, or of one more where a new place is named. */
    private void aftermath(Clause clause, List<Numbers.Count> counts) {
        Tolls tolls = TollReader.read(clause, counts).victims();
        List<PlaceMention> scenes = distinct(clause.scenes(), clause.sentence());
        boolean blast = clause.has(Cue.BLAST);
        if (!scenes.isEmpty() && (!tolls.isEmpty() || blast || clause.hasAny(Cue.IMPACT))) {
            for (PlaceMention scene : scenes) {
                Draft draft = draft(
                        clause,
                        scene,
                        clause.sentence(),
                        List.of(),
                        date(clause, List.of()),
                        scenes.size() > 1 ? Tolls.NONE : tolls,
                        true);
                Draft known = known(draft);
                if (known != null) {
                    known.absorb(draft);
                } else if (!tolls.isEmpty() || blast) {
                    drafts.add(draft);
                }
            }
            lastScenes = scenes;
            lastSceneSentence = clause.sentence();
            return;
        }
        Draft last = current(clause);
        if (last != null) {
            last.tolls = last.tolls.and(tolls);
            last.hit |= clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT);
            if (!tolls.isEmpty()) {
                last.addEvidence(clause.sentence().span());
            }
        }
    }

    private @Nullable Draft current(Clause clause) {
        for (PlaceMention place : clause.places()) {
            for (Draft draft : drafts.reversed()) {
                if (place.part() != PlaceMention.Part.ORIGIN
                        && draft.region.value().equals(place.region())) {
                    return draft;
                }
            }
        }
        for (Draft draft : drafts.reversed()) {
            if (draft.paragraph >= clause.sentence().paragraph() - 1) {
                return draft;
            }
        }
        return drafts.isEmpty() ? null : drafts.getFirst();
    }

    /** Where a clause without a scene happened. */
    private List<PlaceMention> nearby(Clause clause, List<Clause> clauses) {
        for (Clause other : clauses) {
            List<PlaceMention> scenes = distinct(other.scenes(), clause.sentence());
            if (!scenes.isEmpty()) {
                return scenes;
            }
        }
        for (PlaceMention place : clause.places()) {
            if (place.part() == PlaceMention.Part.SPEAKER
                    && place.place().kind() != Place.Kind.COUNTRY
                    && place.place().kind() != Place.Kind.CAPITAL) {
                return List.of(place);
            }
        }
        if (lastSceneSentence != null && lastSceneSentence.paragraph() >= paragraph - 1) {
            return lastScenes.size() == 1 ? lastScenes : mainScenes.size() == 1 ? mainScenes : List.of();
        }
        return mainScenes.size() == 1 ? mainScenes : List.of();
    }

    private Sentence sceneSentence(List<PlaceMention> scenes, Sentence sentence) {
        if (scenes == lastScenes && lastSceneSentence != null) {
            return lastSceneSentence;
        }
        return scenes == mainScenes && mainSceneSentence != null ? mainSceneSentence : sentence;
    }

    /** One scene a region, the most exact; countries only where nothing below them is named. */
    private static List<PlaceMention> distinct(List<PlaceMention> scenes, Sentence sentence) {
        Map<String, PlaceMention> best = new LinkedHashMap<>();
        for (PlaceMention scene : scenes) {
            PlaceMention known = best.get(scene.region().code());
            if (known == null || !known.place().isExact() && scene.place().isExact()) {
                best.put(scene.region().code(), scene);
            }
        }
        List<PlaceMention> kept = new ArrayList<>(best.values());
        kept.removeIf(scene -> scene.isCountry()
                && best.values().stream()
                        .anyMatch(other -> other != scene
                                && other.region()
                                        .country()
                                        .equals(scene.region().code())));
        return kept;
    }

    private Draft draft(
            Clause clause,
            @Nullable PlaceMention scene,
            @Nullable Sentence sceneSentence,
            List<Mention<WeaponType>> weapons,
            @Nullable Mention<EventDate> date,
            Tolls tolls,
            boolean located) {
        Sentence sentence = clause.sentence();
        Mention<Region> region = null;
        Mention<String> place = null;
        if (scene != null && sceneSentence != null) {
            region = new Mention<>(scene.region(), sceneSentence.spanOf(scene.first(), scene.last()), "gazetteer");
            if (scene.place().isExact()) {
                place = new Mention<>(scene.place().name(), region.span(), "gazetteer");
            }
        }
        Draft draft = new Draft(region);
        draft.place = place;
        draft.addWeapons(weapons);
        draft.sign = SideReader.read(clause);
        draft.date = date;
        draft.dated = date != null;
        draft.tolls = tolls;
        boolean down = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY) && !weapons.isEmpty();
        draft.stopped = down;
        draft.hit = clause.hasAny(Cue.IMPACT, Cue.KILL, Cue.HURT, Cue.BLAST) || clause.has(Cue.STRIKE) && !down;
        draft.ownFire = clause.has(Cue.OWNFIRE);
        draft.claimedBy = ClaimReader.read(sentence, sentence.inTitle() ? title : body);
        draft.addEvidence(sentence.span());
        draft.located = located;
        draft.sentence = sentence.index();
        draft.paragraph = sentence.paragraph();
        return draft;
    }

    private void add(Draft draft, boolean list) {
        if (!pending.isEmpty()) {
            for (Draft waiting : pending) {
                if (list) {
                    waiting.tolls = Tolls.NONE;
                }
                if (draft.weapons.isEmpty() || waiting.weapons.isEmpty() || draft.sharesWeapon(waiting)) {
                    draft.absorb(waiting);
                }
            }
            if (!list) {
                pending.clear();
            }
        }
        if (draft.date == null && paragraphDate != null) {
            draft.date = paragraphDate;
        }
        Draft known = known(draft);
        if (known == null) {
            drafts.add(draft);
        } else {
            known.absorb(draft);
            known.sentence = draft.sentence;
            known.paragraph = draft.paragraph;
        }
    }

    /** The draft that the same attack already has. */
    private @Nullable Draft known(Draft draft) {
        for (Draft other : drafts.reversed()) {
            if (other.region.value().equals(draft.region.value()) && isSame(other, draft)) {
                return other;
            }
        }
        return null;
    }

    private boolean isSame(Draft a, Draft b) {
        boolean sameDay = isSameDay(a.date, b.date);
        boolean weapons = a.weapons.isEmpty() || b.weapons.isEmpty() || a.sharesWeapon(b) || !b.located;
        boolean places = a.place == null
                || b.place == null
                || a.place.value().equals(b.place.value())
                || b.weapons.isEmpty() && b.tolls.isEmpty();
        return sameDay && weapons && places;
    }

    private boolean isSameDay(@Nullable Mention<EventDate> a, @Nullable Mention<EventDate> b) {
        EventDate first = a == null ? mainDate : a.value();
        EventDate second = b == null ? mainDate : b.value();
        if (first == null || second == null) {
            return true;
        }
        return first.equals(second);
    }

    /** The clause's own day: the nearest to what happened, one of speech only where there is no other. */
    private @Nullable Mention<EventDate> date(Clause clause, List<Clause> clauses) {
        DayMention best = choose(clause.days());
        if (best == null) {
            for (Clause other : clauses) {
                best = best == null ? choose(other.days()) : best;
            }
        }
        if (best == null || best.date() == null) {
            return null;
        }
        Mention<EventDate> date =
                new Mention<>(best.date(), clause.sentence().spanOf(best.first(), best.last()), "calendar");
        if (mainDate == null && !clause.sentence().inTitle()) {
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
