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

    /** "Experts identified the missile as an Iskander": what the attack told of before was made with. */
    static void onWeapons(Clause clause, List<Mention<WeaponType>> weapons, Drafts drafts) {
        Draft last = drafts.last();
        if (last == null || last.paragraph < clause.sentence().paragraph() - 1) {
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
}
