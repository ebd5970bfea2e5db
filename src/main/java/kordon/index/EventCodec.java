package kordon.index;

import static kordon.index.Encoding.readList;
import static kordon.index.Encoding.readOptional;
import static kordon.index.Encoding.writeList;
import static kordon.index.Encoding.writeOptional;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kordon.article.Span;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.event.Total;
import kordon.event.WeaponType;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * One event as bytes, every fact with its span and rule. Values are written by their code, so that a new constant in the
 * middle of an enum changes nothing.
 */
final class EventCodec {
    private EventCodec() {}

    static void write(DataOutput out, StrikeEvent event) throws IOException {
        writeMention(out, event.region(), (o, region) -> o.writeString(region.code()));
        writeOptional(out, event.place(), (o, place) -> writeMention(o, place, Encoding::writeText));
        writeMention(out, event.side(), (o, side) -> o.writeString(side.code()));
        writeList(
                out, event.weapons(), (o, weapon) -> writeMention(o, weapon, (p, type) -> p.writeString(type.code())));
        writeOptional(out, event.date(), (o, date) -> writeMention(o, date, EventCodec::writeDate));
        writeMention(out, event.outcome(), (o, outcome) -> o.writeString(outcome.code()));
        writeOptional(out, event.killed(), EventCodec::writeNumber);
        writeOptional(out, event.injured(), EventCodec::writeNumber);
        writeOptional(out, event.launched(), EventCodec::writeNumber);
        writeOptional(out, event.downed(), EventCodec::writeNumber);
        writeOptional(out, event.claimedBy(), (o, author) -> writeMention(o, author, Encoding::writeText));
        out.writeString(event.confidence().name());
        writeList(out, event.evidence(), EventCodec::writeSpan);
    }

    static StrikeEvent read(DataInput in) throws IOException {
        return new StrikeEvent(
                readMention(in, i -> Regions.get(i.readString())),
                readOptional(in, i -> readMention(i, Encoding::readText)),
                readMention(in, i -> known(i.readString(), Side::of)),
                readList(in, i -> readMention(i, j -> known(j.readString(), WeaponType::of))),
                readOptional(in, i -> readMention(i, EventCodec::readDate)),
                readMention(in, i -> known(i.readString(), AttackOutcome::of)),
                readOptional(in, EventCodec::readNumber),
                readOptional(in, EventCodec::readNumber),
                readOptional(in, EventCodec::readNumber),
                readOptional(in, EventCodec::readNumber),
                readOptional(in, i -> readMention(i, Encoding::readText)),
                Confidence.valueOf(in.readString()),
                readList(in, EventCodec::readSpan));
    }

    static void writeTotal(DataOutput out, Total total) throws IOException {
        out.writeString(total.count().code());
        writeNumber(out, total.number());
    }

    static Total readTotal(DataInput in) throws IOException {
        return new Total(known(in.readString(), Total.Count::of), readNumber(in));
    }

    private interface Lookup<T> {
        Optional<T> of(String code);
    }

    private static <T> T known(String code, Lookup<T> lookup) {
        return lookup.of(code).orElseThrow(() -> new IllegalStateException("the index holds an unknown code: " + code));
    }

    private static <V> void writeMention(DataOutput out, Mention<V> mention, Encoding.Writer<V> value)
            throws IOException {
        value.write(out, mention.value());
        writeSpan(out, mention.span());
        out.writeString(mention.rule());
    }

    private static <V> Mention<V> readMention(DataInput in, Encoding.Reader<V> value) throws IOException {
        return new Mention<>(value.read(in), readSpan(in), in.readString());
    }

    private static void writeNumber(DataOutput out, Mention<Integer> number) throws IOException {
        writeMention(out, number, DataOutput::writeZInt);
    }

    private static Mention<Integer> readNumber(DataInput in) throws IOException {
        return readMention(in, DataInput::readZInt);
    }

    private static void writeDate(DataOutput out, EventDate date) throws IOException {
        out.writeZLong(date.first().toEpochDay());
        out.writeString(date.precision().name());
    }

    private static EventDate readDate(DataInput in) throws IOException {
        return new EventDate(LocalDate.ofEpochDay(in.readZLong()), ChronoUnit.valueOf(in.readString()));
    }

    private static void writeSpan(DataOutput out, Span span) throws IOException {
        out.writeByte((byte) (span.part() == Span.Part.TITLE ? 0 : 1));
        out.writeVInt(span.start());
        out.writeVInt(span.end() - span.start());
    }

    private static Span readSpan(DataInput in) throws IOException {
        boolean title = in.readByte() == 0;
        int start = in.readVInt();
        int end = start + in.readVInt();
        return title ? Span.title(start, end) : Span.body(start, end);
    }
}
