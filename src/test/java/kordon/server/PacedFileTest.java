package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import kordon.export.ExportFile;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;
import org.junit.jupiter.api.Test;

/** Rows no faster than at their pace, by a clock that the test sets. */
class PacedFileTest {
    private static final long MILLI = 1_000_000;

    private final AtomicLong clock = new AtomicLong(-5_000 * MILLI);
    private final AtomicLong paused = new AtomicLong();
    private int written;

    private final ExportFile file = new ExportFile() {
        @Override
        public void article(ArticleMatch match) {
            written++;
        }

        @Override
        public void event(EventHit event) {
            written++;
        }

        @Override
        public void end() {}

        @Override
        public void close() {}
    };

    /** Rows that take a time each to write. */
    private void write(int rows, long millisEach) throws IOException {
        PacedFile paced = new PacedFile(file, 100, clock::get, nanos -> {
            paused.addAndGet(nanos);
            clock.addAndGet(nanos);
        });
        for (int i = 0; i < rows; i++) {
            clock.addAndGet(millisEach * MILLI);
            if (i % 2 == 0) {
                paced.article(null);
            } else {
                paced.event(null);
            }
        }
    }

    @Test
    void fastRowsWait() throws IOException {
        write(1_000, 0);

        assertThat(written).isEqualTo(1_000);
        assertThat(paused.get()).isEqualTo(10_000 * MILLI);
    }

    @Test
    void rowsThatTakeTimeWaitForTheRest() throws IOException {
        write(1_000, 4);

        assertThat(paused.get()).isEqualTo(6_000 * MILLI);
    }

    @Test
    void slowRowsNeverWait() throws IOException {
        write(1_000, 10);

        assertThat(paused.get()).isZero();
    }
}
