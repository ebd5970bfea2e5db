/**
 * One OpenSearch node of trials, in a JVM of its own. The only code that sees OpenSearch's own classes; the rest talks to
 * it over HTTP.
 */
package kordon.opensearch;
