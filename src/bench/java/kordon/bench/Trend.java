package kordon.bench;

import java.util.ArrayList;
import java.util.List;

/** A quantity measured now and then, and where it is going. */
final class Trend {
    private final List<double[]> points = new ArrayList<>();

    /** @param time in any unit, later than that of the point before */
    void add(double time, double value) {
        points.add(new double[] {time, value});
    }

    /** The middle value; 0 where nothing was measured. */
    double median() {
        return points.isEmpty()
                ? 0
                : Throughput.median(
                        points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /**
     * How much it grows from the first point to the last: the median of the slopes between all pairs of points (Theil and
     * Sen), so that a moment out of the ordinary does not tip it; 0 for a single point.
     */
    double growth() {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                slopes.add((points.get(j)[1] - points.get(i)[1]) / (points.get(j)[0] - points.get(i)[0]));
            }
        }
        if (slopes.isEmpty()) {
            return 0;
        }
        double slope = Throughput.median(
                slopes.stream().mapToDouble(Double::doubleValue).toArray());
        return slope * (points.getLast()[0] - points.getFirst()[0]);
    }

    /** Whether it grows by no more than a share of itself, or by so much in all. */
    boolean isFlat(double share, double allowed) {
        return growth() <= Math.max(share * median(), allowed);
    }
}
