package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kordon.article.DropReason;
import kordon.pipeline.Received;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/articles}: articles in; answered when they are on disk and found by searches. */
record PostArticlesRoute(@Nullable Writing writing, NewCommits newCommits) implements Handler {
    private static final int MOST_BYTES = 16 << 20;
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/json", "application/x-ndjson", "application/ndjson", "application/jsonl");
    private static final Pattern UTF_8 = Pattern.compile("(?i)\\s*charset\\s*=\\s*\"?utf-8\"?\\s*");

    @Override
    public void handle(Context context) throws IOException {
        Writing admitted = Writing.admit(writing, context);
        Parameters.of(context.queryParamMap(), List.of());
        checkType(context);
        byte[] body = body(context);
        List<Received> received = admitted.run(context, intake -> intake.take(body));
        newCommits.look();
        PostAnswer answer = PostAnswer.of(received);
        refuseWhatIsNoRecord(received);
        context.json(answer);
    }

    private static void checkType(Context context) {
        String[] type = String.valueOf(context.contentType()).split(";", 2);
        boolean known = MEDIA_TYPES.contains(type[0].strip().toLowerCase(Locale.ROOT))
                && (type.length == 1 || UTF_8.matcher(type[1]).matches())
                && context.header("Content-Encoding") == null;
        if (!known) {
            throw Problem.of(
                            Problem.Code.UNSUPPORTED_MEDIA_TYPE,
                            "Articles come as application/json (an object or an array of them) or application/x-ndjson"
                                    + " (one a line), in UTF-8 and not packed.")
                    .found();
        }
    }

    private static byte[] body(Context context) throws IOException {
        if (context.req().getContentLengthLong() <= MOST_BYTES) {
            InputStream in = context.bodyInputStream();
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length <= MOST_BYTES) {
                return body;
            }
        }
        throw Problem.of(
                        Problem.Code.TOO_LARGE,
                        "A request may have %d bytes; send the articles in several.".formatted(MOST_BYTES))
                .found();
    }

    /** One bad record among others is told of in its place; where there is nothing else, the request is at fault. */
    private static void refuseWhatIsNoRecord(List<Received> received) {
        List<String> faults = new ArrayList<>();
        for (Received each : received) {
            if (!(each instanceof Received.Dropped(DropReason reason, String detail))
                    || reason != DropReason.MALFORMED && reason != DropReason.EMPTY) {
                return;
            }
            faults.add(detail);
        }
        throw Problem.of(
                        Problem.Code.INVALID_BODY,
                        "There is no article in the body: %s."
                                .formatted(faults.isEmpty() ? "it is empty" : faults.getFirst()))
                .found();
    }

    /**
     * The answer.
     *
     * @param articles what became of each record, in their order
     */
    record PostAnswer(int indexed, int duplicates, int dropped, List<RecordJson> articles) {

        static PostAnswer of(List<Received> received) {
            List<RecordJson> articles = received.stream().map(RecordJson::of).toList();
            return new PostAnswer(
                    count(articles, "indexed"), count(articles, "duplicate"), count(articles, "dropped"), articles);
        }

        private static int count(List<RecordJson> articles, String status) {
            return (int) articles.stream()
                    .filter(article -> article.status().equals(status))
                    .count();
        }
    }

    /**
     * What became of a record.
     *
     * @param status {@code indexed}, {@code duplicate} or {@code dropped}
     * @param events that were found in it
     * @param duplicateOf the article that stands for it
     * @param reason why it was dropped, for programs
     * @param detail the same for people
     */
    record RecordJson(
            String status,
            @Nullable String id,
            @Nullable Integer events,
            @Nullable String duplicateOf,
            @Nullable String reason,
            @Nullable String detail) {

        static RecordJson of(Received received) {
            return switch (received) {
                case Received.Indexed indexed ->
                    new RecordJson("indexed", indexed.id().value(), indexed.events(), null, null, null);
                case Received.Duplicate duplicate ->
                    new RecordJson(
                            "duplicate",
                            duplicate.id().value(),
                            null,
                            duplicate.of().value(),
                            null,
                            null);
                case Received.Dropped dropped ->
                    new RecordJson("dropped", null, null, null, dropped.reason().code(), dropped.detail());
            };
        }
    }
}
