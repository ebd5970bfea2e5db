package kordon.ingest;

import java.io.IOException;

/** A packed file that unpacks to more than is sane: a bomb, or a heap that was packed in an odd way. */
final class UnpackedTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    UnpackedTooLargeException(String message) {
        super(message);
    }
}
