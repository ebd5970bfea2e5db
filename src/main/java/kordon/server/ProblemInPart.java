package kordon.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A search for which there was no time.
 *
 * @param partial the answer as it would have been, of what was seen until then: counts are least numbers, and better hits
 *     may be missing
 */
record ProblemInPart(@JsonUnwrapped Problem problem, Object partial) {}
