package kordon.cleaning;

import java.util.List;

/** One rule of cleaning. Takes all lines of a page and returns them with some removed or cut in two; has no state. */
interface Step {
    List<Line> apply(List<Line> lines);
}
