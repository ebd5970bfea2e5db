package kordon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What collections of several sizes cost, as an SVG of four panels. Both axes are logarithmic and of one scale, so that a
 * cost in proportion to the articles climbs at half a right angle, and one that stays is level.
 */
final class CostPicture {
    private static final int PANEL = 220;
    private static final int GAP = 20;
    private static final int TOP = 40;
    private static final int BOTTOM = 30;

    /** Pixels for a factor of ten. */
    private static final double DECADE = 75;

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #333 }
            .name { font-weight: 600; font-size: 13px }
            .quiet { fill: #767676 }
            .frame { fill: none; stroke: #9995; }
            .first { stroke: #1f6fb2; fill: none; stroke-width: 2 }
            .second { stroke: #c2571a; fill: none; stroke-width: 2; stroke-dasharray: 5 4 }
            .first-dot { fill: #1f6fb2 }
            .second-dot { fill: #c2571a }
            @media (prefers-color-scheme: dark) { text { fill: #ddd } .quiet { fill: #999 } }
            """;

    private final List<Cost> costs;
    private final StringBuilder svg = new StringBuilder();

    /** A quantity of a panel; the second of two is drawn with dashes. */
    private record Line(String name, ToDoubleFunction<Cost> value) {}

    private CostPicture(List<Cost> costs) {
        this.costs = costs;
    }

    /** @param costs by number of articles, the smallest first */
    static String of(List<Cost> costs) {
        return new CostPicture(costs).draw();
    }

    private String draw() {
        List<String> panels = List.of("Build, s", "Index, MB", "Answer, ms", "Memory, MB");
        int width = panels.size() * (PANEL + GAP) - GAP;
        int height = TOP + PANEL + BOTTOM;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                width, height, label());
        append("<style>\n%s</style>\n", STYLE);
        panel(0, panels.get(0), List.of(new Line("", Cost::build)));
        panel(1, panels.get(1), List.of(new Line("", Cost::index)));
        panel(2, panels.get(2), List.of(new Line("median", Cost::median), new Line("95 of 100", Cost::slow)));
        panel(3, panels.get(3), List.of(new Line("", Cost::memory)));
        return svg.append("</svg>\n").toString();
    }

    private static String label() {
        return "Time to build, size of the index, time to answer and memory by the number of articles";
    }

    private void panel(int number, String name, List<Line> lines) {
        double left = number * (PANEL + GAP);
        append("<text class=\"name\" x=\"%.0f\" y=\"16\">%s</text>\n", left, name);
        append(
                "<rect class=\"frame\" x=\"%.1f\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                left + 0.5, TOP, PANEL - 1, PANEL);
        double middleX = middle(List.of(new Line("", Cost::articles)));
        double middleY = middle(lines);
        for (Cost cost : costs) {
            append(
                    "<text class=\"quiet\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                    x(left, cost, middleX), TOP + PANEL + 18, articles(cost.articles()));
        }
        for (int i = 0; i < lines.size(); i++) {
            line(left, lines.get(i), i == 0 ? "first" : "second", middleX, middleY, lines.size() > 1 && i == 0);
            if (!lines.get(i).name().isEmpty()) {
                append(
                        "<text class=\"quiet\" x=\"%.0f\" y=\"33\"><tspan class=\"%s-dot\">●</tspan> %s</text>\n",
                        left + 80.0 * i,
                        i == 0 ? "first" : "second",
                        lines.get(i).name());
            }
        }
    }

    private void line(double left, Line line, String style, double middleX, double middleY, boolean labelsBelow) {
        List<String> points = new ArrayList<>();
        for (Cost cost : costs) {
            double x = x(left, cost, middleX);
            double y = TOP + PANEL / 2.0 - DECADE * (Math.log10(line.value().applyAsDouble(cost)) - middleY);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
            append("<circle class=\"%s-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>\n", style, x, y);
            append(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
                    labelsBelow ? x + 12 : x - 12,
                    labelsBelow ? y + 18 : y - 9,
                    number(line.value().applyAsDouble(cost)));
        }
        append("<polyline class=\"%s\" points=\"%s\"/>\n", style, String.join(" ", points));
    }

    private double x(double left, Cost cost, double middle) {
        return left + PANEL / 2.0 + DECADE * (Math.log10(cost.articles()) - middle);
    }

    /** The middle between the least and the largest value, as a power of ten. */
    private double middle(List<Line> lines) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (Line line : lines) {
            for (Cost cost : costs) {
                double value = Math.log10(line.value().applyAsDouble(cost));
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return (least + most) / 2;
    }

    private static String articles(double number) {
        return number >= 1_000_000
                ? "%s M".formatted(number(number / 1_000_000))
                : "%s k".formatted(number(number / 1_000));
    }

    /** Two digits at least, thousands apart. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }

    private void append(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
