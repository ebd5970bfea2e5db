package kordon.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What a request passes before any route sees it: not too many from one address, not too many at a time, none that
 * trickles in or is read so slowly that it holds a place for long.
 */
final class Gate {
    /** A page asks for a dozen things at once when it opens, and again with every key. */
    private static final int SECONDS_OF_BURST = 4;

    private static final Duration FORGET_AFTER = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int WAITING_PER_PLACE = 16;

    /** Bytes a second, over the whole of a request or an answer: slower than any modem. */
    private static final long SLOWEST = 200;

    private Gate() {}

    /** The outermost of the handlers; the routes come behind the innermost. */
    static Handler.Wrapper of(Limits limits) {
        return of(limits, LONGEST_WAIT, SLOWEST);
    }

    /** The same with another time that a request may wait for its turn, and another slowest rate. */
    static Handler.Wrapper of(Limits limits, Duration longestWait, long slowest) {
        QoSHandler turns = new Turns();
        turns.setMaxRequestCount(limits.atOnce());
        turns.setMaxSuspendedRequestCount(WAITING_PER_PLACE * limits.atOnce());
        turns.setMaxSuspend(longestWait);
        turns.setHandler(new MinimumDataRateHandler(slowest, slowest));
        if (limits.perSecond() == 0) {
            return turns;
        }
        DoSHandler rate = new DoSHandler(
                DoSHandler.ID_FROM_REMOTE_ADDRESS,
                new DoSHandler.LeakingBucketTrackerFactory(
                        limits.perSecond(), SECONDS_OF_BURST * limits.perSecond(), FORGET_AFTER),
                (request, response, callback) -> refuse(
                        response,
                        callback,
                        Problem.of(
                                Problem.Code.TOO_MANY_REQUESTS,
                                "One address may ask %d times a second. Wait a second.".formatted(limits.perSecond()))),
                MOST_ADDRESSES);
        rate.setHandler(turns);
        return rate;
    }

    private static boolean refuse(Response response, Callback callback, Problem problem) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        UnreadableRequests.answer(response, problem, callback);
        return true;
    }

    private static final class Turns extends QoSHandler {
        @Override
        protected void reject(Request request, Response response, Callback callback, int status) {
            refuse(response, callback, Problem.BUSY);
        }
    }
}
