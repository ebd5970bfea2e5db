package kordon.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive read as a stream that does not pass for whole when it was cut off between two files. */
final class WholeZipInputStream extends ZipArchiveInputStream {
    private final EndWatch watch;

    WholeZipInputStream(InputStream packed) {
        this(new EndWatch(packed));
    }

    private WholeZipInputStream(EndWatch watch) {
        // Files stored as they are, with their length behind them, can be read as well.
        super(watch, "UTF-8", true, true);
        this.watch = watch;
    }

    @Override
    public ZipArchiveEntry getNextEntry() throws IOException {
        ZipArchiveEntry entry = super.getNextEntry();
        if (entry == null && !watch.seen) {
            throw new EOFException("it has no directory at its end");
        }
        return entry;
    }

    /** Looks out for the record that ends every zip archive, {@code PK 5 6}. */
    private static final class EndWatch extends FilterInputStream {
        private static final int END = 'P' << 24 | 'K' << 16 | 5 << 8 | 6;

        private int last;
        private boolean seen;

        private EndWatch(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                look(b);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            for (int i = 0; i < n && !seen; i++) {
                look(buffer[offset + i] & 0xFF);
            }
            return n;
        }

        private void look(int b) {
            last = last << 8 | b;
            seen |= last == END;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
