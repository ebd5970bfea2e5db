package kordon.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import kordon.Failure;

/** Standard output that ends the command where it can't be written, rather than let what is printed vanish. */
final class StandardOutput extends FilterOutputStream {

    StandardOutput(OutputStream out) {
        super(out);
    }

    /** Who read what is printed has read enough, as {@code head} does: no error. */
    static final class Closed extends Failure {
        private static final long serialVersionUID = 1L;

        private Closed(IOException e) {
            super("standard output was closed", e);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static Failure failure(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed")
                ? new Closed(e)
                : new Failure("standard output can't be written (" + message + ")", e);
    }
}
