package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What counts as growing in the soak test. */
class TrendTest {
    private static Trend of(double... values) {
        Trend trend = new Trend();
        for (int i = 0; i < values.length; i++) {
            trend.add(10.0 * i, values[i]);
        }
        return trend;
    }

    @Test
    void whatGoesUpAndDownIsFlat() {
        assertThat(of(100, 120, 95, 118, 99, 121, 97).isFlat(0.1, 0)).isTrue();
    }

    @Test
    void whatRisesSteadilyIsNot() {
        Trend rising = of(100, 103, 106, 109, 112, 115);

        assertThat(rising.growth()).isCloseTo(15, within(1e-9));
        assertThat(rising.isFlat(0.1, 0)).isFalse();
        assertThat(rising.isFlat(0.1, 20)).isTrue();
    }

    @Test
    void aMomentOutOfTheOrdinaryDoesNotTipIt() {
        assertThat(of(100, 101, 100, 100, 101, 400).isFlat(0.1, 0)).isTrue();
    }

    @Test
    void oneMeasurementIsNoTrend() {
        assertThat(of(5).growth()).isZero();
        assertThat(of().median()).isZero();
    }
}
