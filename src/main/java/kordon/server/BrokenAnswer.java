package kordon.server;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * What keeps an answer from its end once it was begun. Its status and first part are gone, so that no problem can be told;
 * the connection is broken off instead, and nobody takes the part for the whole.
 */
final class BrokenAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenAnswer(Exception cause) {
        super(cause);
    }

    /** Breaks off the answer to a request. */
    void breakOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getServletChannel()
                .abort(getCause());
    }
}
