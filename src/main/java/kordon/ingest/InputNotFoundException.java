package kordon.ingest;

import kordon.Failure;

/** An input that was named and is not there. The message names it. */
public final class InputNotFoundException extends Failure {
    private static final long serialVersionUID = 1L;

    InputNotFoundException(String message) {
        super(message);
    }
}
