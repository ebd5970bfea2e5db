/** Everything that matches as a file, written while it is found: what the server and the command line share of it. */
@NullMarked
package kordon.export;

import org.jspecify.annotations.NullMarked;
