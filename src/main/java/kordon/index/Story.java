package kordon.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kordon.article.Published;
import kordon.event.AnnotatedArticle;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * All of an article that decides whether it is a copy of another one, and which of both leads. Small, and kept by itself,
 * so that comparing reads no article.
 *
 * @param signature of the body
 * @param published seconds since 1970; {@link #UNKNOWN} where the page does not tell
 * @param day of publication, the outlet's own, in days since 1970; 0 where the page does not tell
 * @param dated whether an event has a day
 * @param facts of the events, hashed: where, by whom, when, with what, how many; rising, none twice
 * @param particulars of the text
 */
record Story(StorySignature signature, long published, long day, boolean dated, int[] facts, Particulars particulars) {
    /** Before anything was published. */
    static final long UNKNOWN = Long.MIN_VALUE;

    static Story of(AnnotatedArticle annotated, StorySignature signature) {
        Published published = annotated.article().published();
        return new Story(
                signature,
                published == null ? UNKNOWN : published.epochSecond(),
                published == null ? 0 : published.day().toEpochDay(),
                annotated.events().stream().anyMatch(event -> event.date() != null),
                annotated.events().stream()
                        .flatMap(Story::facts)
                        .mapToInt(String::hashCode)
                        .sorted()
                        .distinct()
                        .toArray(),
                Particulars.of(annotated.article().body()));
    }

    private static Stream<String> facts(StrikeEvent event) {
        String attack = event.region().value().code() + " " + event.side().value() + " "
                + (event.date() == null ? "" : event.date().value());
        Stream<String> weapons = event.weapons().stream().map(weapon -> attack + " " + weapon.value());
        Stream<String> numbers = Arrays.stream(EventNumber.values()).flatMap(number -> {
            Mention<Integer> mention = number.of(event);
            return mention == null ? Stream.empty() : Stream.of(attack + " " + number + " " + mention.value());
        });
        return Stream.concat(weapons, numbers);
    }

    boolean isDated() {
        return published != UNKNOWN;
    }

    /** Whether each fact of another one is one of this, too. */
    boolean hasFactsOf(Story other) {
        int at = 0;
        for (int fact : other.facts) {
            while (at < facts.length && facts[at] < fact) {
                at++;
            }
            if (at == facts.length || facts[at] != fact) {
                return false;
            }
        }
        return true;
    }

    BytesRef encode() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        signature.write(out);
        out.writeZLong(published);
        out.writeZLong(day);
        out.writeByte((byte) (dated ? 1 : 0));
        out.writeVInt(facts.length);
        for (int fact : facts) {
            out.writeInt(fact);
        }
        long[] rising = particulars.encoded();
        out.writeVInt(rising.length);
        long last = 0;
        for (long particular : rising) {
            out.writeVLong(particular - last);
            last = particular;
        }
        return new BytesRef(out.toArrayCopy());
    }

    static Story decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new Story(
                StorySignature.read(in),
                in.readZLong(),
                in.readZLong(),
                in.readByte() == 1,
                IntStream.generate(in::readInt).limit(in.readVInt()).toArray(),
                Particulars.decoded(readRising(in)));
    }

    private static long[] readRising(ByteArrayDataInput in) {
        long[] rising = new long[in.readVInt()];
        long last = 0;
        for (int i = 0; i < rising.length; i++) {
            last += in.readVLong();
            rising[i] = last;
        }
        return rising;
    }
}
