package kordon.bench.rival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.bench.Request;
import kordon.table.Table;

/**
 * What words a request looks for, one way for all engines: all its clauses must be met.
 *
 * @param clauses none where a request has no words
 */
record Wording(List<Clause> clauses) {
    private static final Pattern TERM =
            Pattern.compile("\"(?<phrase>[^\"]+)\"|(?<prefix>\\S+)\\*|(?<word>[^~\\s]+)(~(?<stem>\\S+))?");

    private static final Map<String, Wording> BY_REQUEST = read();

    /** Alternatives of which one must be found, or none where they are {@code excluded}. */
    record Clause(boolean excluded, boolean inTitle, List<Term> terms) {}

    /** What is looked for. */
    sealed interface Term {
        /** As it is written. */
        String text();

        /** Whether it is in Cyrillic letters. */
        default boolean isCyrillic() {
            return Character.UnicodeScript.of(text().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        }
    }

    /**
     * A word in any of its forms.
     *
     * @param stem what its forms have in common
     */
    record Word(String text, String stem) implements Term {}

    /** Words one behind the other. */
    record Phrase(String text) implements Term {}

    /** A word that begins so. */
    record Prefix(String text) implements Term {}

    static Wording of(Request request) {
        Wording wording = BY_REQUEST.getOrDefault(request.name(), new Wording(List.of()));
        if (wording.clauses().isEmpty() != request.query().isEmpty()) {
            throw new IllegalStateException("wordings.tsv and requests.tsv disagree on " + request.name());
        }
        return wording;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    private static Map<String, Wording> read() {
        Map<String, Wording> wordings = new HashMap<>();
        for (Table.Row row : Table.beside(Wording.class, "wordings.tsv")) {
            wordings.put(row.get("request"), parse(row.get("words")));
        }
        return wordings;
    }

    static Wording parse(String words) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : words.split(";")) {
            String terms = clause.strip();
            boolean excluded = terms.startsWith("-");
            boolean inTitle = terms.startsWith("title:");
            terms = terms.substring(excluded ? 1 : inTitle ? "title:".length() : 0);
            clauses.add(new Clause(
                    excluded,
                    inTitle,
                    Pattern.compile("\\|")
                            .splitAsStream(terms)
                            .map(Wording::term)
                            .toList()));
        }
        return new Wording(clauses);
    }

    private static Term term(String text) {
        Matcher term = TERM.matcher(text);
        if (!term.matches()) {
            throw new IllegalStateException("wordings.tsv: not a term: " + text);
        }
        if (term.group("phrase") != null) {
            return new Phrase(term.group("phrase"));
        }
        if (term.group("prefix") != null) {
            return new Prefix(term.group("prefix"));
        }
        String word = term.group("word");
        return new Word(word, term.group("stem") == null ? word : term.group("stem"));
    }
}
