package kordon.extraction;

import java.util.List;
import kordon.event.Side;
import kordon.event.WeaponType;

/** What a phrase of the lexicon means. */
sealed interface Term {

    /** Whether the phrase has this meaning only where it begins with an upper-case letter. */
    default boolean isName() {
        return false;
    }

    /** A place; several where the name is that of several. */
    record Location(List<Place> places, Form form) implements Term {

        enum Form {
            NAME,
            /** A phrase that is written small: "the capital", "over the Kremlin". */
            PHRASE,
            /** "саратовский", "of Belgorod": a place only with a noun or in a list that makes it one. */
            ADJECTIVE
        }

        @Override
        public boolean isName() {
            return form == Form.NAME;
        }
    }

    /**
     * A weapon, or an act that tells the weapon ("shelling").
     *
     * @param rule the row of {@code weapons.tsv}
     */
    record Armament(WeaponType weapon, Role role, String rule) implements Term {

        enum Role {
            /** What flies and hits: countable. */
            MUNITION,
            /** An attack by it, in one word: "shelling", "air strike". */
            ACT,
            /** What carries or fires it: "howitzers", "bombers". */
            LAUNCHER
        }
    }

    /** Someone who can attack or defend. */
    record Actor(Side side, Kind kind, String rule) implements Term {

        /** Whether it is troops. */
        boolean isForce() {
            return kind == Kind.FORCE || kind == Kind.ENEMY;
        }

        enum Kind {
            /** The country or its capital: as much a place as an actor. */
            STATE,
            /** "Ukrainian", "російський". */
            ADJECTIVE,
            /** Troops, services, "the enemy". */
            FORCE,
            /** "The enemy": who that is, the land tells. */
            ENEMY,
            /** A ministry, air force or staff that reports what it shot down. */
            REPORTER
        }
    }

    /** A word of a kind that a rule looks for. */
    record Signal(Cue cue, String rule) implements Term {}

    /** A part of a date. */
    record Calendar(DayWord word, int value) implements Term {}

    /** A number in words. */
    record Numeral(int value) implements Term {}

    /** A name that contains a place's and is none. */
    record Other() implements Term {}
}
