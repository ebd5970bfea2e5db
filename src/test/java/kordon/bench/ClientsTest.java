package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the clients of a benchmark were told is counted, an error as well. */
@Timeout(60)
class ClientsTest {
    @Test
    void everyAnswerIsCountedOnce() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();

        Clients.Result result =
                Clients.ask(8, Request.all(), Duration.ofMillis(50), request -> asked.incrementAndGet());

        assertThat(result.latencies().count()).isEqualTo(asked.get());
        assertThat(result.errors()).isZero();
        assertThat(result.error()).isNull();
    }

    @Test
    void anErrorIsCountedAndNamedAndTheRestGoesOn() throws InterruptedException {
        Clients.Result result = Clients.ask(2, Request.all(), Duration.ofMillis(50), request -> {
            if (request.query().isEmpty()) {
                throw new IOException("too much");
            }
        });

        assertThat(result.errors()).isPositive();
        assertThat(result.error()).endsWith(": too much");
        assertThat(result.latencies().count()).isPositive();
    }

    @Test
    void percentilesAreTimesThatWereMeasured() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 2_000)
                .map(i -> (i * 7_919 % 2_000 + 1) * 1_000_000)
                .forEach(latencies::add);

        assertThat(latencies.percentile(50)).isEqualTo(1_000);
        assertThat(latencies.percentile(99)).isEqualTo(1_980);
        assertThat(latencies.percentile(100)).isEqualTo(2_000);
        assertThat(new Latencies().median()).isNaN();
    }
}
