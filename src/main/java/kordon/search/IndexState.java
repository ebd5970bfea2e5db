package kordon.search;

import kordon.index.IndexManifest;

/**
 * The commit that answers come from.
 *
 * @param generation its number; higher for every later commit to the folder
 */
public record IndexState(long generation, IndexManifest manifest) {}
