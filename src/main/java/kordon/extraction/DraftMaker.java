package kordon.extraction;

import java.util.List;
import kordon.event.Mention;
import kordon.event.Region;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what one clause tells of one place. */
final class DraftMaker {
    /** So many paragraphs tell what an article is about. */
    static final int HEAD = 2;

    private final String title;
    private final String body;
    private final ArticleDays days;

    DraftMaker(String title, String body, ArticleDays days) {
        this.title = title;
        this.body = body;
        this.days = days;
    }

    Draft draft(
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
        draft.fromAir = clause.hasAny(Cue.DROP, Cue.LAUNCH)
                || weapons.stream()
                        .anyMatch(weapon ->
                                weapon.value() == WeaponType.BOMB_GLIDE || weapon.value() == WeaponType.AIRCRAFT);
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
        draft.counted = located && tolls.countsMunitions();
        for (Mention<WeaponType> weapon : weapons) {
            if (tolls.launched() != null && clause.hasAny(Cue.LAUNCH, Cue.STRIKE) && !clause.has(Cue.IMPACT)) {
                draft.launchedKinds.add(weapon.value().type());
            }
            if (tolls.downed() != null) {
                draft.downedKinds.add(weapon.value().type());
            }
        }
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
