package kordon.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kordon.event.Side;
import kordon.event.WeaponType;
import kordon.table.Table;

/** Reads the rule tables beside this class into one {@link Lexicon}. */
final class LexiconTables {
    private LexiconTables() {}

    static Lexicon load() {
        List<Lexicon.Entry> entries = new ArrayList<>(Gazetteer.entries());
        for (Table.Row row : Table.beside(LexiconTables.class, "cues.tsv")) {
            add(entries, row, new Term.Signal(Cue.valueOf(row.get("cue")), row.toString()));
        }
        for (Table.Row row : Table.beside(LexiconTables.class, "actors.tsv")) {
            Side side = named(Side.of(row.get("side")), row);
            add(entries, row, new Term.Actor(side, Term.Actor.Kind.valueOf(row.get("kind")), row.toString()));
        }
        for (Table.Row row : Table.beside(LexiconTables.class, "weapons.tsv")) {
            for (String code : row.get("weapon").split("\\+")) {
                WeaponType weapon = named(WeaponType.of(code), row);
                Term.Armament.Role role = Term.Armament.Role.valueOf(row.get("role"));
                add(entries, row, new Term.Armament(weapon, role, row.toString()));
            }
        }
        for (Table.Row row : Table.beside(LexiconTables.class, "calendar.tsv")) {
            DayWord word = DayWord.valueOf(row.get("word"));
            add(entries, row, new Term.Calendar(word, Integer.parseInt(row.get("value"))));
        }
        for (Table.Row row : Table.beside(LexiconTables.class, "numbers.tsv")) {
            add(entries, row, new Term.Numeral(Integer.parseInt(row.get("value"))));
        }
        for (Table.Row row : Table.beside(LexiconTables.class, "other.tsv")) {
            add(entries, row, new Term.Other());
        }
        return Lexicon.of(entries);
    }

    private static void add(List<Lexicon.Entry> entries, Table.Row row, Term term) {
        for (String phrase : Phrases.of(row.get("phrases"))) {
            entries.add(new Lexicon.Entry(phrase, term));
        }
    }

    private static <T> T named(Optional<T> value, Table.Row row) {
        return value.orElseThrow(() -> new IllegalStateException(row + ": no such code"));
    }
}
