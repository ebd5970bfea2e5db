package kordon.cleaning;

import java.util.List;

/**
 * A page taken apart: what its markup says of it, and its lines, of which the extractor of HTML has already removed what
 * lies outside of the article.
 */
record PageContent(PageFacts facts, List<Line> lines) {}
