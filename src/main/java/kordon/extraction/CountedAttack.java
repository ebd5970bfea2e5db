package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Tells where a clause speaks of an attack by numbers of drones or missiles: counts it, or hands it out to regions. */
final class CountedAttack {
    /** So many units named together are a list of those that were attacked. */
    private static final int LIST = 3;
    /** So many are seldom sent against one region. */
    private static final int MANY = 30;

    private CountedAttack() {}

    /** "The air force counted 270 drones": an attack, told by its number alone. */
    static boolean reportsCount(Clause clause, List<Mention<WeaponType>> weapons, List<Numbers.Count> counts) {
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
    static boolean sharesOut(Clause clause, boolean numbered) {
        boolean other = clause.hasAny(Cue.KILL, Cue.HURT, Cue.IMPACT, Cue.BLAST, Cue.STRIKE, Cue.BORDERS, Cue.TRAVEL);
        boolean units = clause.scenes().stream().allMatch(scene -> scene.place().kind() == Place.Kind.REGION);
        boolean list = clause.scenes().size() >= LIST && (clause.has(Cue.UNIT) || units);
        return !other && !AttackTest.isExcluded(clause, false, false) && (numbered || list);
    }

    static boolean isMunitionToo(@Nullable Draft last) {
        return last != null && last.weapons.keySet().stream().anyMatch(weapon -> weapon.type() != WeaponType.GROUND);
    }

    static boolean isMunition(List<Mention<WeaponType>> weapons) {
        return weapons.stream()
                .anyMatch(weapon -> weapon.value().type() == WeaponType.DRONE
                        || weapon.value().type() == WeaponType.MISSILE);
    }

    /** A line that names guns beside drones counts who knows what. */
    static boolean isMunitionAlone(List<Mention<WeaponType>> weapons) {
        return weapons.stream().allMatch(weapon -> isMunition(List.of(weapon)));
    }

    static Tolls shared(Clause clause, Numbers.@Nullable Count count, List<Mention<WeaponType>> weapons) {
        if (count == null || !isMunition(weapons) || clause.hasAny(Cue.KILL, Cue.HURT)) {
            return Tolls.NONE;
        }
        Mention<Integer> number = number(clause, count);
        boolean down = clause.has(Cue.DOWN) || clause.has(Cue.DESTROY);
        return down ? Tolls.NONE.withDowned(number) : Tolls.NONE.withLaunched(number);
    }

    /** Whether a number without a place is that of the whole country: too many for one of its regions. */
    static boolean isNational(Clause clause, List<Clause> clauses, Tolls tolls) {
        int most = Math.max(value(tolls.launched()), value(tolls.downed()));
        boolean reported = clause.hits().stream().anyMatch(hit -> {
            Term.Actor actor = hit.as(Term.Actor.class);
            return actor != null && actor.kind() != Term.Actor.Kind.ADJECTIVE || hit.is(Cue.DEFENCE);
        });
        boolean placed = clauses.stream()
                .flatMap(other -> other.places().stream())
                .anyMatch(place -> !place.isCountry()
                        && place.place().kind() != Place.Kind.CAPITAL
                        && place.part() != PlaceMention.Part.ORIGIN);
        return most >= MANY && reported && !placed;
    }

    private static int value(@Nullable Mention<Integer> number) {
        return number == null ? 0 : number.value();
    }

    /** "Most were shot down over the Bryansk region: 18." */
    static boolean closes(Clause clause, Numbers.@Nullable Count count) {
        boolean last = count != null
                && (count.last() + 1 >= clause.to()
                        || clause.sentence().token(count.last() + 1).isMark());
        return last && clause.hasAny(Cue.DOWN, Cue.DESTROY);
    }

    /** What was counted without a place is the sum of what is then shared out: no number of the place last talked of. */
    static void sharesOut(Draft sum, Draft part) {
        boolean shares = part.counted
                && !sum.counted
                && sum.isPlaced()
                && !sum.code().equals(part.code())
                && sum.sharesWeapon(part)
                && part.sharesWeapon(sum);
        boolean fits = value(sum.tolls.launched()) >= value(part.tolls.launched())
                && value(sum.tolls.downed()) >= value(part.tolls.downed());
        if (shares && fits && sum.tolls.countsMunitions()) {
            sum.tolls = sum.tolls.victims();
        }
    }

    /** What a part is taken of: "all of the drones" tells nothing of a sum of drones and missiles. */
    static Tolls sum(List<Mention<WeaponType>> weapons, Draft counted) {
        long kinds = counted.weapons.keySet().stream()
                .map(WeaponType::type)
                .distinct()
                .count();
        return kinds > 1 && !weapons.isEmpty() ? Tolls.NONE : counted.tolls;
    }

    /**
     * "112 drones were shot down, 34 of them over the Rostov region": the part is the region's.
     *
     * @param tolls the numbers of the region so far
     * @param all the numbers of the clause, of which it may have a part
     */
    static Tolls partOf(Clause clause, Numbers.@Nullable Count count, Tolls tolls, Tolls all) {
        if (count == null || !isPart(clause.sentence(), count)) {
            return tolls;
        }
        Mention<Integer> part = number(clause, count);
        if (value(all.downed()) > count.value()) {
            return tolls.withDowned(part);
        }
        return all.downed() == null && value(all.launched()) > count.value() ? tolls.withLaunched(part) : tolls;
    }

    private static boolean isPart(Sentence sentence, Numbers.Count count) {
        boolean of = Words.OF.has(sentence.word(count.last() + 1));
        return of && Words.OF_WHICH.has(sentence.word(count.last() + 2))
                || Words.OF_WHICH.has(sentence.word(count.first() - 1));
    }

    static Mention<Integer> number(Clause clause, Numbers.Count count) {
        return new Mention<>(count.value(), clause.sentence().spanOf(count.first(), count.last()), "region's share");
    }

    /** "Most of them, 14, fell to the Tula region." */
    static boolean isShareOf(Sentence sentence, PlaceMention scene) {
        int lead = scene.first() - 1;
        while (Words.DETERMINERS.has(sentence.word(lead))) {
            lead--;
        }
        return sentence.word(lead).equals("to") && Words.SHARED.has(sentence.word(lead - 1));
    }
}
