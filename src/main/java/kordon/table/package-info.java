/**
 * Rule tables: tab-separated resources that explain themselves (comments, a header, an example per row), read strictly.
 */
@NullMarked
package kordon.table;

import org.jspecify.annotations.NullMarked;
