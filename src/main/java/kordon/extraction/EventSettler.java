package kordon.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kordon.article.Span;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Settles the drafts of an article over the article as a whole: sides, days, totals, confidence. */
final class EventSettler {

    /** So many words can stand between somebody and their answer. */
    private static final int NEAR = 8;

    /** A sign from here on tells the attacker. */
    private static final int SURE = 3;
    /** So many words can stand between a state and its source. */
    private static final int SOURCE = 3;

    private EventSettler() {}

    static List<StrikeEvent> settle(List<Draft> drafts, @Nullable EventDate mainDate, List<Sentence> text) {
        Set<Side> named = EnumSet.noneOf(Side.class);
        boolean russia = false;
        for (Draft draft : drafts) {
            if (draft.sign != null) {
                named.add(draft.sign.side().value());
            }
        }
        boolean forces = false;
        for (Sentence sentence : text) {
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                russia |= actor != null && actor.side() == Side.RUSSIA;
                forces |= actor != null && actor.side() == Side.UKRAINE && sentence.inTitle();
                forces |= actor != null && actor.side() == Side.UKRAINE && actor.kind() == Term.Actor.Kind.FORCE;
            }
        }
        if (forces || isAskedOf(text)) {
            named.add(Side.UKRAINE);
        }
        boolean nameless = drafts.stream().anyMatch(draft -> draft.nameless);
        boolean firm = drafts.stream().anyMatch(EventSettler::isFirm);
        if (!firm && (drafts.stream().allMatch(EventSettler::isFaint) || !isOfWar(text))) {
            return List.of();
        }
        List<StrikeEvent> events = new ArrayList<>();
        List<Draft> kept = armed(withoutTotals(withoutTitles(withoutAllusions(drafts, text))), mainDate);
        for (Draft draft : kept) {
            StrikeEvent event = event(draft, mainDate, named, russia, nameless);
            events.add(event);
            draft.signs.values().stream()
                    .filter(sign -> isRival(draft, event.side().value(), sign))
                    .forEach(sign -> events.add(withSide(event, sign)));
        }
        events.sort(Comparator.comparingInt((StrikeEvent event) ->
                        event.evidence().getFirst().part().ordinal())
                .thenComparingInt(event -> event.evidence().getFirst().start()));
        return events;
    }

    /** "Kyiv has not commented", "Ukraine denied it": who is asked is who is said to have attacked. */
    private static boolean isAskedOf(List<Sentence> text) {
        for (Sentence sentence : text) {
            Hit answer = sentence.first(Cue.ANSWER);
            Hit previous = null;
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                boolean ukraine = actor != null && actor.side() == Side.UKRAINE;
                if (ukraine && answer != null && Math.abs(hit.first() - answer.first()) <= NEAR) {
                    return true;
                }
                Term.Actor owner = previous == null ? null : previous.as(Term.Actor.class);
                boolean source = hit.is(Cue.OFFICE)
                        && owner != null
                        && owner.side() == Side.UKRAINE
                        && hit.first() - previous.last() <= SOURCE;
                if (source && sentence.has(Cue.SPEECH) && tellsOfAttack(sentence)) {
                    return true;
                }
                previous = hit;
            }
        }
        return false;
    }

    /** Its weapon or its attacker is told of. */
    private static boolean isFirm(Draft draft) {
        return !draft.weapons.isEmpty() || draft.sign != null && draft.sign.strength() >= SURE;
    }

    /** Whether the article speaks of weapons, troops or air defences: storms hit and stoves explode as well. */
    private static boolean isOfWar(List<Sentence> text) {
        for (Sentence sentence : text) {
            for (Hit hit : sentence.hits()) {
                Term.Actor actor = hit.as(Term.Actor.class);
                boolean force = actor != null
                        && (actor.kind() == Term.Actor.Kind.FORCE || actor.kind() == Term.Actor.Kind.REPORTER);
                if (force || hit.is(Cue.DEFENCE) || hit.as(Term.Armament.class) != null || hit.is(Cue.TERROR)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word of attack and nothing else: no weapon, victims, damage or attacker. An article of such words tells of none. */
    private static boolean isFaint(Draft draft) {
        return draft.weapons.isEmpty() && draft.tolls.isEmpty() && draft.sign == null && !draft.effect;
    }

    private static boolean tellsOfAttack(Sentence sentence) {
        return sentence.hits().stream().anyMatch(hit -> hit.as(Term.Armament.class) != null || hit.is(Cue.STRIKE));
    }

    /** Where the head tells of no attack, what the rest alludes to without a day or a number is none. */
    private static List<Draft> withoutAllusions(List<Draft> drafts, List<Sentence> text) {
        boolean about = drafts.stream().anyMatch(draft -> draft.inHead) || isArmed(text);
        return about
                ? drafts
                : drafts.stream()
                        .filter(draft -> draft.dated || !draft.tolls.isEmpty())
                        .toList();
    }

    /** Whether the title or the first paragraphs speak of munitions. */
    private static boolean isArmed(List<Sentence> text) {
        return text.stream()
                .filter(sentence -> sentence.paragraph() < EventGatherer.HEAD)
                .flatMap(sentence -> sentence.hits().stream())
                .map(hit -> hit.as(Term.Armament.class))
                .anyMatch(weapon -> weapon != null && weapon.role() == Term.Armament.Role.MUNITION);
    }

    /** What only the title tells counts where the body tells of no attack there. */
    private static List<Draft> withoutTitles(List<Draft> drafts) {
        boolean body = drafts.stream().anyMatch(draft -> draft.paragraph >= 0);
        return drafts.stream().filter(draft -> !body || draft.paragraph >= 0).toList();
    }

    /** An attack told without its weapon, on a day and place that one with a weapon has, is that one. */
    private static List<Draft> armed(List<Draft> drafts, @Nullable EventDate mainDate) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft twin = null;
            for (Draft other : drafts) {
                boolean near = draft.tolls.isEmpty() || Math.abs(draft.paragraph - other.paragraph) <= 1;
                boolean place = draft.place == null
                        || other.place == null && near
                        || other.place != null && draft.place.value().equals(other.place.value());
                boolean day = draft.date == null
                        || other.date == null
                        || draft.date.value().equals(other.date.value());
                boolean region = other.region.value().equals(draft.region.value());
                twin = twin == null && !other.weapons.isEmpty() && region && (place || isNamesake(draft)) && day
                        ? other
                        : twin;
            }
            if (draft.weapons.isEmpty() && twin == null) {
                drafts.stream()
                        .filter(other -> other.region
                                .value()
                                .code()
                                .equals(draft.region.value().country()))
                        .filter(other -> !draft.region.value().isTopLevel()
                                && Objects.equals(day(other, mainDate), day(draft, mainDate)))
                        .forEach(country -> draft.addWeapons(List.copyOf(country.weapons.values())));
            }
            if (draft.weapons.isEmpty() && twin == null && !draft.struck) {
                Draft told = before(draft, drafts, mainDate);
                if (told != null) {
                    draft.addWeapons(List.copyOf(told.weapons.values()));
                }
            }
            if (!draft.weapons.isEmpty() || twin == null) {
                kept.add(draft);
            } else {
                twin.absorb(draft);
            }
        }
        return kept;
    }

    /** The attack told of before damage or victims elsewhere in its country, on the same day: what they came of. */
    private static @Nullable Draft before(Draft draft, List<Draft> drafts, @Nullable EventDate mainDate) {
        Draft best = null;
        for (Draft other : drafts) {
            if (other == draft) {
                return best;
            }
            boolean country =
                    other.region.value().country().equals(draft.region.value().country());
            if (country && Objects.equals(day(other, mainDate), day(draft, mainDate))) {
                best = other.weapons.isEmpty() ? null : other;
            }
        }
        return best;
    }

    private static @Nullable EventDate day(Draft draft, @Nullable EventDate mainDate) {
        return draft.date != null ? draft.date.value() : draft.elsewhen ? null : mainDate;
    }

    /** A town that its unit is called after, and may stand for. */
    private static boolean isNamesake(Draft draft) {
        return draft.place != null && draft.region.value().nameEn().startsWith(draft.place.value());
    }

    /** A country's total beside its regions' events is no further event. */
    private static List<Draft> withoutTotals(List<Draft> drafts) {
        return drafts.stream().filter(draft -> !isTotal(draft, drafts)).toList();
    }

    private static boolean isTotal(Draft draft, List<Draft> drafts) {
        Region region = draft.region.value();
        Set<WeaponType> open = EnumSet.noneOf(WeaponType.class);
        draft.weapons.keySet().forEach(weapon -> open.add(weapon.type()));
        boolean inside = false;
        for (Draft other : drafts) {
            boolean same = draft.date == null
                    || other.date == null
                    || draft.date.value().equals(other.date.value());
            if (other != draft && other.region.value().country().equals(region.code()) && same) {
                inside = true;
                other.weapons.keySet().forEach(weapon -> open.remove(weapon.type()));
            }
        }
        boolean vague =
                draft.date == null && draft.tolls.isEmpty() && (open.isEmpty() || open.contains(WeaponType.GROUND));
        // Of a whole country, a raid or blow without a day or a number is a general remark.
        return region.isTopLevel() && (inside && open.isEmpty() || vague && isState(region));
    }

    private static boolean isState(Region region) {
        return region.code().equals("UA") || region.code().equals("RU");
    }

    private static StrikeEvent event(
            Draft draft, @Nullable EventDate mainDate, Set<Side> named, boolean russia, boolean nameless) {
        Mention<EventDate> date = draft.date;
        Span sentence = draft.evidence.getFirst();
        if (date == null && mainDate != null && !draft.elsewhen) {
            date = new Mention<>(mainDate, sentence, "the article's day");
        }
        Mention<Side> side = side(draft, named, russia, nameless, sentence);
        List<Mention<WeaponType>> weapons = weapons(draft, sentence);
        return new StrikeEvent(
                draft.region,
                draft.place,
                side,
                weapons,
                date,
                new Mention<>(outcome(draft, weapons), sentence, "outcome"),
                draft.tolls.killed(),
                draft.tolls.injured(),
                draft.tolls.launched(),
                draft.tolls.downed(),
                draft.claimedBy,
                confidence(draft, weapons),
                bodyFirst(draft.evidence));
    }

    /** Another side that a claim of its own names: "the Legion claimed the raid, the governor blamed Ukraine's army". */
    private static boolean isRival(Draft draft, Side side, SideReader.Sign sign) {
        Side other = sign.side().value();
        boolean raiders = other == Side.ANTI_KREMLIN || side == Side.ANTI_KREMLIN;
        boolean accused = SideRule.isContested(draft.region.value()) && sign.strength() >= 4;
        return other != side && SideRule.fits(sign, draft.region.value(), draft.ownFire) && (raiders || accused);
    }

    private static StrikeEvent withSide(StrikeEvent event, SideReader.Sign sign) {
        return new StrikeEvent(
                event.region(),
                event.place(),
                sign.side(),
                event.weapons(),
                event.date(),
                event.outcome(),
                event.killed(),
                event.injured(),
                event.launched(),
                event.downed(),
                event.claimedBy(),
                Confidence.MEDIUM,
                event.evidence());
    }

    private static List<Span> bodyFirst(List<Span> evidence) {
        List<Span> body = evidence.stream()
                .filter(span -> span.part() == Span.Part.BODY)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return body.isEmpty() ? evidence : body;
    }

    private static List<Mention<WeaponType>> weapons(Draft draft, Span sentence) {
        Map<WeaponType, Mention<WeaponType>> found = draft.weapons;
        if (found.isEmpty()) {
            return List.of(new Mention<>(WeaponType.UNKNOWN, sentence, "no weapon named"));
        }
        // Bombs fall from Russian planes; one that goes off in Russia was planted, or fell by accident.
        boolean planted = draft.region.value().country().equals("RU") && !draft.ownFire;
        boolean rockets = found.containsKey(WeaponType.ARTILLERY_MLRS)
                && found.keySet().stream().noneMatch(w -> w.type() == WeaponType.MISSILE && w.isSubtype());
        return found.values().stream()
                .filter(weapon -> !(rockets && weapon.value() == WeaponType.MISSILE))
                .map(weapon -> planted && weapon.value() == WeaponType.BOMB
                        ? new Mention<>(WeaponType.EXPLOSIVE, weapon.span(), weapon.rule())
                        : weapon)
                .toList();
    }

    /** The attacker by the clause's sign; without one, whom the article names as attacker of such places. */
    private static Mention<Side> side(Draft draft, Set<Side> named, boolean russia, boolean nameless, Span sentence) {
        Region region = draft.region.value();
        if (draft.sign != null) {
            return draft.sign.side();
        }
        boolean russian = SideRule.isRussias(region);
        boolean ukrainian = SideRule.isUkraines(region);
        if (draft.ownFire) {
            return new Mention<>(
                    russian ? Side.RUSSIA : Side.UKRAINE, sentence, "an accident of those who hold the place");
        }
        if (draft.occupied && SideRule.isContested(region)) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that attacks what Russia holds");
        }
        if (russian && draft.fromAcross) {
            return new Mention<>(Side.UKRAINE, sentence, "fired from across the border");
        }
        if (ukrainian && (russia || !draft.nameless)) {
            return new Mention<>(Side.RUSSIA, sentence, "the side that attacks there");
        }
        if (russian && named.contains(Side.UKRAINE) && !nameless) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that attacks there");
        }
        boolean boats = draft.weapons.containsKey(WeaponType.DRONE_NAVAL) && named.contains(Side.UKRAINE);
        if (boats && !draft.nameless) {
            return new Mention<>(Side.UKRAINE, sentence, "the side that sends unmanned boats");
        }
        boolean sea = region.code().startsWith("X");
        if (!russian && !ukrainian && (named.contains(Side.RUSSIA) || russia && !sea) && !draft.nameless) {
            return new Mention<>(Side.RUSSIA, sentence, "the side that attacks there");
        }
        return new Mention<>(Side.UNKNOWN, sentence, "no side named");
    }

    private static AttackOutcome outcome(Draft draft, List<Mention<WeaponType>> weapons) {
        boolean ground = weapons.stream().allMatch(weapon -> weapon.value() == WeaponType.GROUND);
        if (draft.stopped && ground) {
            return AttackOutcome.REPELLED;
        }
        if (draft.stopped) {
            return draft.hit ? AttackOutcome.BOTH : AttackOutcome.INTERCEPTED;
        }
        return draft.hit ? AttackOutcome.HIT : AttackOutcome.UNKNOWN;
    }

    /** High where the sentence itself names place, weapon and attacker; low where the place is carried over. */
    private static Confidence confidence(Draft draft, List<Mention<WeaponType>> weapons) {
        boolean armed = weapons.getFirst().value() != WeaponType.UNKNOWN;
        if (!draft.located) {
            return Confidence.LOW;
        }
        return armed && draft.sign != null && draft.sign.strength() >= 3 ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
