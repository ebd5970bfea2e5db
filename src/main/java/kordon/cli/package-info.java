/** The command line: options in, the other packages' answers out, exit codes. The only package that knows picocli. */
@NullMarked
package kordon.cli;

import org.jspecify.annotations.NullMarked;
