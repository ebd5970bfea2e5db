package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import kordon.index.IndexFailure;
import kordon.pipeline.ArticleIntake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server needs to take articles in and out.
 *
 * @param token whoever bears it may write
 */
public record Writing(Token token, ArticleIntake intake) {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final String RETRY_SECONDS = "5";

    /** Something that writes. */
    interface Step<T> {
        T run(ArticleIntake intake) throws IOException;
    }

    /** Refuses who may not write, and says plainly where writing is switched off. */
    static Writing admit(@Nullable Writing writing, Context context) {
        if (writing == null) {
            throw Problem.of(
                            Problem.Code.WRITING_OFF,
                            "This server takes no articles: it was started without a token (--token-file, KORDON_TOKEN).")
                    .found();
        }
        String authorization = context.header(Header.AUTHORIZATION);
        if (authorization == null || !writing.token.isIn(authorization)) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"kordon\"");
            throw Problem.of(
                            Problem.Code.UNAUTHORIZED,
                            authorization == null
                                    ? "Writing needs the header \"Authorization: Bearer TOKEN\"."
                                    : "The token in \"Authorization\" is not this server's.")
                    .found();
        }
        return writing;
    }

    /** Runs a step; what keeps it out is a problem that tells what to do. */
    <T> T run(Context context, Step<T> step) throws IOException {
        try {
            return step.run(intake);
        } catch (IndexFailure.Locked | ArticleIntake.Busy e) {
            context.header(Header.RETRY_AFTER, RETRY_SECONDS);
            throw Problem.of(Problem.Code.INDEX_LOCKED, "Another process is writing to the index; nothing was changed.")
                    .found();
        } catch (IndexFailure.Unwritable e) {
            LOG.error("An article was refused. {}", e.getMessage());
            throw Problem.of(
                            Problem.Code.INDEX_UNWRITABLE,
                            "The server has no room for it or may not write; nothing was changed. Its log says more.")
                    .found();
        } catch (IndexFailure.OtherCollection e) {
            throw Problem.of(
                            Problem.Code.DEMO_INDEX,
                            "This server serves the demo articles; other articles don't mix with them.")
                    .found();
        }
    }
}
