package kordon.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no HTTP, or too much of it, before any route sees it; as a {@link Problem} like all else. */
final class UnreadableRequests extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        Problem problem = Problem.ofStatus(code);
        if (problem.equals(Problem.BUSY)) {
            // Whose turn did not come in time.
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        }
        answer(response, problem, callback);
    }

    /** Writes a problem where no route is there to write it. */
    static void answer(Response response, Problem problem, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, problem.json(), callback);
    }
}
