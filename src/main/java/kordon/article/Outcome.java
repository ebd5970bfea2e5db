package kordon.article;

import java.util.function.Function;

/**
 * What a stage made of one document: it is kept, or dropped with a reason. Nothing vanishes, so that what was read adds
 * up in the report.
 */
public sealed interface Outcome<T> {

    /** The stage's result. */
    record Kept<T>(T value) implements Outcome<T> {}

    /**
     * The document ends here.
     *
     * @param origin where it came from
     * @param detail one plain sentence for the report, without a stack trace
     */
    record Dropped<T>(Origin origin, DropReason reason, String detail) implements Outcome<T> {}

    /** Hands a kept value to the next stage; what was dropped stays dropped. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Kept<T>(T value) -> next.apply(value);
            case Dropped<T>(Origin origin, DropReason reason, String detail) -> new Dropped<>(origin, reason, detail);
        };
    }
}
