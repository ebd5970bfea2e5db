/**
 * HTTP to search and back: routes that read strict parameters, ask the searcher, and answer JSON; the page's files; errors
 * as RFC 9457 problem documents. The only package that knows Javalin.
 */
@NullMarked
package kordon.server;

import org.jspecify.annotations.NullMarked;
