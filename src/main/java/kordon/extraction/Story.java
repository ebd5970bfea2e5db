package kordon.extraction;

import java.time.LocalDate;
import java.util.List;
import kordon.event.Mention;
import kordon.event.WeaponType;
import org.jspecify.annotations.Nullable;

/** How far an article has been read: its days, places and drafts, and the salvo that it talks of. */
final class Story {
    final ArticleDays days;
    final Drafts drafts;
    final SceneMemory memory;
    final DraftMaker maker;
    final Totals totals = new Totals();
    int paragraph = -1;
    /** An attack was told of. */
    boolean attackSeen;
    /** The attack by drones or missiles that the text talks of. */
    @Nullable
    Draft counted;

    private int countedParagraph = -2;

    Story(String title, String body, @Nullable LocalDate published, SceneMemory memory) {
        this.days = new ArticleDays(published);
        this.drafts = new Drafts(days);
        this.memory = memory;
        this.maker = new DraftMaker(title, body, days);
    }

    /** The salvo that the text still talks of; absent where it was told of too far above. */
    @Nullable
    Draft talkedOf() {
        return countedParagraph >= paragraph - 1 ? counted : null;
    }

    /** What the text goes on to count are parts of this attack. */
    void count(Draft draft, List<Mention<WeaponType>> weapons) {
        if (CountedAttack.isMunition(weapons)) {
            countOn(draft);
        }
    }

    void countOn(@Nullable Draft draft) {
        counted = draft;
        countedParagraph = paragraph;
    }

    /** Another word of its munitions keeps the salvo in mind. */
    void keepCounting(List<Mention<WeaponType>> weapons) {
        if (CountedAttack.isMunition(weapons) && countedParagraph >= paragraph - 2) {
            countedParagraph = paragraph;
        }
    }
}
