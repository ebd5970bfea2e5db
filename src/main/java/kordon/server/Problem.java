package kordon.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param code the stable name of the problem, for programs
 * @param detail what is wrong and what would be right, for people
 * @param parameter the parameter at fault
 * @param position where in its value, counted from 0 in UTF-16 units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String parameter,
        @Nullable Integer position) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The kinds of problem. Their names in lower case are part of the API and stay as they are. */
    enum Code {
        UNKNOWN_PARAMETER(400, "Bad Request"),
        INVALID_VALUE(400, "Bad Request"),
        QUERY_SYNTAX(400, "Bad Request"),
        INVALID_BODY(400, "Bad Request"),
        BAD_REQUEST(400, "Bad Request"),
        UNAUTHORIZED(401, "Unauthorized"),
        WRITING_OFF(403, "Forbidden"),
        NOT_FOUND(404, "Not Found"),
        METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
        DEMO_INDEX(409, "Conflict"),
        TOO_LARGE(413, "Content Too Large"),
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
        WRONG_HOST(421, "Misdirected Request"),
        TOO_MANY_REQUESTS(429, "Too Many Requests"),
        HEADERS_TOO_LARGE(431, "Request Header Fields Too Large"),
        INTERNAL(500, "Internal Server Error"),
        INDEX_LOCKED(503, "Service Unavailable"),
        INDEX_UNREADABLE(503, "Service Unavailable"),
        TIMED_OUT(503, "Service Unavailable"),
        BUSY(503, "Service Unavailable"),
        INDEX_UNWRITABLE(507, "Insufficient Storage");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    /** Too many are asking at a time. */
    static final Problem BUSY = of(Code.BUSY, "Too much is asked of this server at the moment. Try again soon.");

    static Problem of(Code code, String detail) {
        return of(code, detail, null, null);
    }

    static Problem of(Code code, String detail, @Nullable String parameter, @Nullable Integer position) {
        return new Problem(
                "about:blank",
                code.title,
                code.status,
                code.name().toLowerCase(Locale.ROOT),
                detail,
                parameter,
                position);
    }

    /** The problem of a request that could not even be read. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 413 -> of(Code.TOO_LARGE, "The request is too large.");
            // What HTTP has and this server has not, as its oldest version.
            case 501, 505 -> of(Code.BAD_REQUEST, "The request is not HTTP as it should be.");
            case 503 -> BUSY;
            case 414, 431 -> of(Code.HEADERS_TOO_LARGE, "The address and the headers together are too long.");
            default ->
                status < 500
                        ? of(Code.BAD_REQUEST, "The request is not HTTP as it should be.")
                        : of(Code.INTERNAL, "Kordon failed to answer; its log says why.");
        };
    }

    /** As it is written where no route writes it. */
    String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a request with a problem. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Found(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** To be thrown where a request can't be served. */
    Found found() {
        return new Found(this);
    }
}
