/**
 * Kordon turns a heap of scraped news articles on cross-border strikes into a search engine with facts: who attacked
 * what, where, with which weapon, on which day, and the sentence that says so.
 *
 * <p>The packages, in the order in which data flows:
 *
 * <pre>
 * kordon.article     words for text: Origin, RawPage, Article, ArticleId, Span, Outcome
 * kordon.event       words for findings: Region, WeaponType, Side, EventDate, Mention, StrikeEvent, AnnotatedArticle
 * kordon.table       tab-separated rule tables, which explain themselves
 * kordon.ingest      files to raw pages
 * kordon.cleaning    raw pages to articles
 * kordon.extraction  articles to annotated articles
 * kordon.index       annotated articles to Lucene and back
 * kordon.search      requests to results: queries, facets, snippets
 * kordon.opensearch  the index and the search on a cluster, in place of this process
 * kordon.engine      where an index lies: a folder of this machine, or a cluster
 * kordon.pipeline    the only place where the stages meet: building an index, and the report
 * kordon.evaluation  the stages measured against labelled articles
 * kordon.export      what matches as a file, whoever asks for it
 * kordon.server      HTTP to search and back
 * kordon.cli         the command line
 * </pre>
 *
 * <p>No stage calls back. {@code article} knows only the JDK; {@code event} knows {@code article}; {@code ingest},
 * {@code cleaning} and {@code extraction} never know each other; only {@code index}, {@code search} and {@code
 * opensearch} know Lucene; only {@code opensearch} knows OpenSearch; only {@code server} knows Javalin; only {@code cli} knows
 * picocli. {@code ArchitectureTest} holds these arrows.
 *
 * <p>Two decisions shape the index. <b>Filters meet in one event</b>: an article and its events are one Lucene block, and
 * the chosen facet values must all fit one and the same event; hits and counts are articles. <b>Facts carry their
 * evidence</b>: every event stores where the article says so, and the raw page is kept so that better rules need no
 * scraping again.
 */
@NullMarked
package kordon;

import org.jspecify.annotations.NullMarked;
