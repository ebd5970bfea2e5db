/** The only place where the stages meet: from a heap of pages to an index, and the report of what became of each page. */
@NullMarked
package kordon.pipeline;

import org.jspecify.annotations.NullMarked;
