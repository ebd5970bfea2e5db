package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.fuzz.Mutants;
import kordon.search.query.DraftQuery;
import kordon.search.query.QuerySyntaxException;

/**
 * What holds of every query, whatever stands in it: it is answered or refused with the place of the mistake, and what is
 * understood of a draft is never refused.
 */
record AnyQuery(ArticleSearcher searcher) {
    private static final List<String> WORDS = List.of(
            " OR ",
            " AND ",
            " NOT ",
            "title:",
            "body:",
            "source:",
            "place:",
            "author:",
            "lang:",
            "exact:",
            "region:",
            "weapon:",
            "side:",
            "date:",
            "outcome:",
            "confidence:",
            "killed:>",
            "injured:<=",
            "launched:=",
            "downed:",
            "(a OR b)",
            "\"a b\"~3",
            "\"",
            "«",
            "~2",
            "~",
            "*",
            "ab*",
            "ab~2 ",
            "-",
            "!",
            "((",
            "))",
            ":",
            "дрон",
            "Бєлгород",
            "belgorod",
            "RU-BEL",
            "2023-12",
            "drone/shahed",
            "the ",
            "of ",
            "aa ",
            "é",
            "ー",
            "中文",
            "ภาษา",
            "\uD83D\uDE80",
            "٣٤",
            "\u0301",
            "\u200D");

    /** Queries that use all that the language has. */
    static Stream<String> samples() {
        return Stream.of(
                "belgorod drone",
                "\"air defence\"~5 -moscow",
                "exact:drones OR title:refinery",
                "(drone OR missile) kursk NOT (source:outlet.example lang:uk)",
                "belg* shebekno~1 drne~2",
                "place:\"Нижній Новгород\" author:olena",
                "region:belgorod weapon:drone side:ukraine date:2023-12 outcome:intercepted confidence:high",
                "-region:(moscow OR RU-BEL) killed:>5 injured:0 launched:<=9 downed:>=10",
                "title:(body:(drone OR \"a b\") -c) AND d",
                "„дрони” «над Бєлгородом» “drones”");
    }

    /** The same queries, spoiled. */
    static Mutants spoiled() {
        return Mutants.of(samples().toList(), WORDS);
    }

    /** Asks the query in all ways that there are. */
    void hold(String query) {
        String understood = DraftQuery.understood(query);
        assertThat(DraftQuery.understood(understood)).isEqualTo(understood);
        try {
            ask(understood);
            searcher.suggest(query, 8)
                    .forEach(suggestion -> assertThat(suggestion.text()).isNotEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            if (!query.equals(understood)) {
                ask(query);
            }
        } catch (QuerySyntaxException e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.position()).isBetween(0, query.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String query) throws IOException {
        Criteria criteria = Criteria.of(query);
        List<Hit> hits = searcher.search(new SearchRequest(criteria.matching(Criteria.Match.ANY)))
                .hits();
        assertThat(ids(searcher.search(new SearchRequest(criteria.matching(Criteria.Match.ANY)))
                        .hits()))
                .isEqualTo(ids(hits));
        searcher.events(new SearchRequest(criteria));
        if (searcher.search(new SearchRequest(criteria)).hits().isEmpty()) {
            searcher.rescue(criteria, View.ARTICLES);
        }
        for (Hit hit : hits) {
            hold(hit.article().article().title(), hit.titleMarks());
            hit.snippets().forEach(snippet -> hold(snippet.text(), snippet.marks()));
        }
        if (!hits.isEmpty()) {
            MarkedArticle marked = searcher.article(
                            hits.getFirst().article().article().id(), query)
                    .orElseThrow();
            hold(marked.article().article().title(), marked.titleMarks());
            hold(marked.article().article().body(), marked.bodyMarks());
        }
    }

    private static List<ArticleId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.article().article().id()).toList();
    }

    /** Marks stand in the text, one behind the other. */
    private static void hold(String text, List<Hit.Mark> marks) {
        int end = 0;
        for (Hit.Mark mark : marks) {
            assertThat(mark.start()).isBetween(end, mark.end() - 1);
            end = mark.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
