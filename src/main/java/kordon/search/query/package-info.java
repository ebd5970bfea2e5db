/**
 * The query language: {@link kordon.search.query.QueryParser} has its grammar; lexer, parser and compiler each do one
 * step. Only {@link kordon.search.query.QueryCompiler} and {@link kordon.search.query.CompiledQuery} name types of Lucene,
 * for {@code kordon.search} alone.
 */
@NullMarked
package kordon.search.query;

import org.jspecify.annotations.NullMarked;
