package kordon;

import org.jspecify.annotations.Nullable;

/**
 * A failure that its user can do something about. The message is a plain sentence that names the thing and the way out;
 * it is shown as it stands, without a stack trace.
 */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
