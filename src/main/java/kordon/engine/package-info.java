/**
 * Where an index lies and who answers from it: the one thing that tells a folder of this machine from a cluster, so that
 * nothing above has to.
 */
@NullMarked
package kordon.engine;

import org.jspecify.annotations.NullMarked;
