package kordon.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kordon.table.Table;

/** Small closed sets of folded words that the rules look for, from {@code words.tsv}. */
enum Words {
    /** English articles. */
    ARTICLES,
    /** What joins an office to what it is of. */
    LINKS,
    /** Where a sentence can go over to another clause. */
    BOUNDARIES,
    /** What stands before the beginning of a time that lasts. */
    SINCE,
    /** What stands before a month that is named without a day. */
    MONTH_LEADS,
    /** What stands before a year. */
    YEAR_LEADS,
    WHO,
    /** Participles of drones and missiles on their way. */
    SENT,
    /** What means one beside those counted before. */
    ONE_MORE,
    /** What says that something is true of each of several. */
    EITHER,
    /** What means one of two equal parts. */
    HALF,
    /** What stands between a part and what it is of. */
    OF,
    /** What says before a word of victims that their number is told of. */
    NUMBER_OF,
    /** Blows whose genitive is the attacker: "атака РФ". */
    BLOWS,
    /** Rivers that cities are called after. */
    RIVERS,
    /** What fires from the sea. */
    FLEETS,
    /** What says that one place lies by another. */
    BESIDE,
    /** What can stand between a blow and its target. */
    ESPECIALLY,
    /** What a country's land is made of: "Ukrainian cities". */
    TOWNS,
    /** What a ship is called before its name. */
    SHIPS,
    /** What makes a year that of a birth or a building. */
    FOUNDED,
    /** Months whose names are words of another meaning. */
    MONTHS_TOO,
    /** What can stand between a day and its month: "the 3rd of May", "5-го травня". */
    DAY_TO_MONTH,
    /** "Attacked near the village": by troops. */
    NEARBY,
    /** What can stand before a day: "on Saturday and on Sunday". */
    DAY_LEADS,
    /** What joins two days: "from May 4 to May 5". */
    DAY_TO_DAY,
    NIGHT,
    EVENING,
    MORNING,
    /** What tells how often something happened. */
    AGAIN,
    /** What stands before a day that begins or ends a stretch of time. */
    BOUNDS,
    /** What stands before a day on which something ends that is yet to. */
    UNTIL,
    /** "Next Tuesday". */
    NEXT,
    /** "Since 22 March, when". */
    WHEN,
    /** "Two days after". */
    AFTER,
    /** What stands before the distance after which something followed: "через два дні". */
    THROUGH,
    /** Units of time in the plural, which without a number are no distance. */
    PLURAL_UNITS,
    /** Endings of English ordinals. */
    ORDINALS,
    /** What stands for a weapon named before. */
    PRONOUNS,
    /** One more of what was named before: "a second one". */
    FURTHER_ONE,
    /** What can stand before one more: "ще один". */
    YET,
    /** What follows "of" where a part of a number is given. */
    OF_WHICH,
    /** A passive right after a number: "22 were shot down". */
    COUNTED_PASSIVE,
    /** What ends the name of a weapon to the left. */
    NOT_IN_NAMES,
    /** Ukrainian and Russian munitions in the singular. */
    SINGULAR,
    /** Units: a number before one counts no people and no drones. */
    MEASURES,
    /** What stands before the place where something is. */
    LOCATIVE,
    /** What stands before that which is aimed at. */
    AIMED,
    /** What stands before the place that something comes from. */
    FROM,
    /** What can stand between the launch sites of a list: "Kursk, Oryol - Russia; (occupied) Hvardiyske". */
    ORIGIN_LIST,
    /** What joins the names of a list. */
    JOINING,
    /** What makes "in Ukraine" no scene: the war in it. */
    WAR,
    /** Forms before a participle that make it passive. */
    BE,
    /** What can stand between a preposition and its place. */
    BETWEEN,
    /** What can stand between a town and the unit that it lies in. */
    TO_UNIT,
    /** What a number that is no number of drones counts. */
    PEOPLE,
    /** What gives a number to each of several regions. */
    EACH,
    /** Forms that make the subject the target. */
    PASSIVE,
    /** What stands before the agent of a passive. */
    AGENT,
    /** What stands between a weapon and whose it is. */
    OWNER,
    /** What stands before a target, a state or force. */
    AT,
    /** What stands before the target of a blow. */
    ON,
    /** What stands before those who are accused. */
    ACCUSED,
    /** What can stand before an actor. */
    DETERMINERS,
    /** Those whose losses are no victims. */
    ATTACKERS,
    /** What can stand between a word of victims and their number. */
    APPROXIMATE,
    /** What a toll does when it changes. */
    GROWTH,
    /** What stands before the figure that a toll has come to. */
    REACHED,
    /** What stands before a part of those counted: "including two children". */
    PART_LEADS,
    /** What ends the report of an earlier figure. */
    LATER,
    /** Those who fight: their losses while they attack are no victims. */
    TROOPS,
    /** What is gathered from a place: "reports from the region". */
    TALLY,
    /** What makes "to" lead to the place that a number belongs to: "18 fell to the Tula region". */
    SHARED,
    /** "All were shot down". */
    ALL,
    /** "All but two". */
    EXCEPT,
    /** Words for several people. */
    PERSONS,
    /** Whose land it is: "entered its airspace". */
    POSSESSIVE,
    /** What a speaker's own side attacks with: "its forces". */
    OWN_FORCES,
    /** A speaker who tells of a deed of their own: "it had struck". */
    SELF,
    /** What a state owns that can be attacked. */
    LAND,
    /** What a settlement is called before its name: "the village of". */
    SETTLEMENT,
    /** Endings of a feminine adjective: "Тульской", "Сумською". */
    UNIT_ENDINGS,
    /** What several are called without a number. */
    SEVERAL,
    /** What no city is called. */
    VILLAGE,
    /** What a city is called once it was named. */
    CITY,
    /** What is called after a place: "Kyiv Street". */
    NAMED_AFTER,
    /** What stands before the name of a street. */
    STREETS,
    /** What a city that was attacked does. */
    SCARRED,
    /** What stands before a place that is to be protected. */
    SHIELDING,
    /** What makes a verb a wish: "will help shoot down". */
    WISH,
    /** What makes "to" a deed: "managed to shoot down". */
    MANAGED,
    /** Parts of a city: "Kyiv's Podil district". */
    CITY_PARTS,
    /** Joins two that are counted together. */
    AND,
    /** What stands before the only number of a line: "поранених: 12". */
    DASHES,
    /** Verbs and participles that tell of one victim by their form. */
    ONE_VICTIM,
    /** What stands before a participle that tells of one victim: "was killed". */
    ONE_PASSIVE,
    /** What stands before "was killed" and is nobody. */
    NO_VICTIM,
    /** What follows a number of years that somebody has lived. */
    YEARS_OLD,
    /** What parts one member of a list from the next. */
    SEPARATORS,
    /** What suffers without being anybody: "28 settlements were affected". */
    THINGS,
    /** Verbs of those who kill and hurt. */
    KILLING,
    /** What tells kinds of drones and missiles apart: "combat and decoy drones". */
    KINDS,
    /** What follows a region's share in a list. */
    AFTER_SHARES,
    /** "There are none." */
    NONE,
    /** Two people in one word. */
    PAIRS,
    /** A word for one person: "a woman was killed" counts one. */
    ONE_PERSON;

    /** The table is read once, when the first rule asks. */
    private static final class Lists {
        private static final Map<String, Set<String>> BY_NAME = load();

        static Set<String> of(String name) {
            Set<String> words = BY_NAME.get(name);
            if (words == null) {
                throw new IllegalStateException("words.tsv has no set " + name);
            }
            return words;
        }

        private static Map<String, Set<String>> load() {
            Map<String, Set<String>> lists = new HashMap<>();
            for (Table.Row row : Table.beside(Words.class, "words.tsv")) {
                lists.put(row.get("set"), Set.copyOf(row.list("words")));
            }
            return lists;
        }
    }

    private final Set<String> words = Lists.of(name());
    /** A bit for the hash of each word: most words that are looked for are none of them, and a bit tells so. */
    private final long[] screen = new long[16];

    Words() {
        for (String word : words) {
            int bit = bit(word);
            screen[bit >>> 6] |= 1L << bit;
        }
    }

    boolean has(String word) {
        int bit = bit(word);
        return (screen[bit >>> 6] & 1L << bit) != 0 && words.contains(word);
    }

    /** The upper ten bits of a mixed hash. */
    private static int bit(String word) {
        return word.hashCode() * 0x9E3779B9 >>> 22;
    }
}
