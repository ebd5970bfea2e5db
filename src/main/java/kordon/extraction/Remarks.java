package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.WeaponType;

/** What later sentences remark on an attack told of before, without telling of one themselves. */
final class Remarks {
    /** So many paragraphs on, a claim is still about the raid. */
    private static final int FAR = 4;

    private Remarks() {}

    /** "The Corps said that its men had crossed": who else is said to have made the raid told of before. */
    static void onRaiders(Clause clause, Drafts drafts) {
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
                        && draft.paragraph >= clause.sentence().paragraph() - FAR
                        && (actor.side() == Side.ANTI_KREMLIN || clause.has(Cue.SPEECH))) {
                    draft.addSign(new SideReader.Sign(side, 4));
                }
            }
        }
    }

    /**
     * "Experts identified the missile as an Iskander": what the attack told of before was made with, in all the places
     * that its sentence names.
     */
    static void onWeapons(Clause clause, List<Mention<WeaponType>> weapons, Drafts drafts) {
        boolean identified = clause.has(Cue.IDENTIFIED)
                && weapons.stream().anyMatch(weapon -> weapon.value().isSubtype());
        int reach = clause.sentence().paragraph() - (identified ? FAR : 1);
        SideReader.Sign sign = SideReader.read(clause);
        Draft last = drafts.last();
        if (last == null) {
            drafts.announce(weapons, clause.sentence().paragraph());
        }
        for (Draft draft : identified ? drafts.all().reversed() : last == null ? List.<Draft>of() : List.of(last)) {
            boolean fits = sign == null
                    || draft.sign == null
                    || sign.side().value() == draft.sign.side().value();
            if (draft.paragraph >= reach && fits && canBe(draft, weapons)) {
                draft.addWeapons(weapons);
                draft.addEvidence(clause.sentence().span());
                drafts.all().stream()
                        .filter(part -> part != draft
                                && part.evidence.getLast().equals(draft.evidence.getFirst())
                                && canBe(part, weapons))
                        .forEach(part -> part.addWeapons(weapons));
                return;
            }
        }
    }

    /** Whether the weapons can be those of the attack: rockets of a launcher are often called missiles. */
    private static boolean canBe(Draft draft, List<Mention<WeaponType>> weapons) {
        return draft.weapons.isEmpty()
                || weapons.stream()
                        .map(Mention::value)
                        .anyMatch(weapon -> draft.weapons.keySet().stream()
                                .anyMatch(known -> known.type() == weapon.type()
                                        || known == WeaponType.MISSILE
                                                && draft.weapons.size() == 1
                                                && weapon == WeaponType.ARTILLERY_MLRS));
    }
}
