package kordon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Good inputs, spoiled. Each is one of the samples with a few changes that keep most of its form, so that it comes further
 * than noise would: a stretch doubled, lost, moved or taken from another sample, a number made extreme, a word or a sign
 * put where it does not belong. The same number is the same mutant each time.
 *
 * @param samples good inputs, at least one
 * @param words what means something to the reader of such inputs
 */
public record Mutants(List<byte[]> samples, List<String> words) {
    private static final int MOST_CHANGES = 5;
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_REPEATS = 300;

    /** A run of another seed tries others: {@code -Dkordon.fuzz.seed=2}. */
    private static final long SEED = Long.getLong("kordon.fuzz.seed", 1);

    /** How many times the usual number is tried: {@code -Dkordon.fuzz.times=100}. */
    private static final int TIMES = Integer.getInteger("kordon.fuzz.times", 1);

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "65536",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999",
            "1e999",
            "0x10",
            "NaN",
            "٣");

    private static final List<byte[]> ODDITIES = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            utf8("\uFEFF"),
            utf8("\u2028"),
            utf8("\u2029"),
            utf8("\u202E"),
            utf8("\u0301"),
            utf8("\u200B"),
            utf8("\u00AD"),
            utf8("\u001B[2J"),
            utf8("\u0085"),
            utf8("\uD83D\uDE80"),
            utf8("\uFFFF"),
            utf8("İ"),
            utf8("ß"),
            utf8("ﬃ"),
            utf8("\r"),
            utf8("\r\n"),
            utf8("\n\n"),
            utf8("\t"),
            utf8("%"),
            utf8("%00"),
            utf8("\\u0000"),
            utf8("\\"),
            utf8("\""),
            utf8("'"),
            utf8("<"),
            utf8(">"),
            utf8("&"),
            utf8("&#0;"),
            utf8("&#x110000;"),
            utf8("{"),
            utf8("["),
            utf8("("),
            utf8(")"),
            utf8("*"),
            utf8("~"),
            utf8(":"),
            utf8("-"),
            utf8("!"),
            utf8(","),
            utf8(";"),
            utf8("="),
            utf8("."),
            utf8("/"));

    /** Samples written as text. */
    public static Mutants of(List<String> samples, List<String> words) {
        return new Mutants(samples.stream().map(Mutants::utf8).toList(), words);
    }

    /** Hands on the first mutants. Of those that fail the check one of each kind is named, so that it can be kept. */
    public void each(int number, Consumer<byte[]> check) {
        Map<String, String> failures = new TreeMap<>();
        for (long i = 0; i < (long) number * TIMES; i++) {
            byte[] mutant = mutant(i);
            try {
                check.accept(mutant);
            } catch (RuntimeException | Error e) {
                failures.putIfAbsent(
                        kind(e),
                        "mutant %d of seed %d: %s%n%s%n%s"
                                .formatted(i, SEED, e, kind(e), new String(mutant, StandardCharsets.UTF_8)));
            }
        }
        assertThat(failures.values()).isEmpty();
    }

    private static String kind(Throwable thrown) {
        return Stream.concat(
                        Stream.of(thrown.getClass().getName()),
                        Arrays.stream(thrown.getStackTrace()).limit(3).map(StackTraceElement::toString))
                .collect(Collectors.joining("\n"));
    }

    /** The same for text. */
    public void eachText(int number, Consumer<String> check) {
        each(number, mutant -> check.accept(new String(mutant, StandardCharsets.UTF_8)));
    }

    private byte[] mutant(long number) {
        Random random = new Random(SEED * 1_000_003 + number);
        byte[] bytes = sample(random).clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private byte[] sample(Random random) {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] changed(byte[] bytes, Random random) {
        int from = place(bytes, random);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(9)));
        if (random.nextBoolean()) {
            to = boundary(bytes, to);
        }
        byte[] stretch = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(12)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, from, from, repeated(stretch, 1 + random.nextInt(3)));
            case 3 -> replaced(bytes, from, from, repeated(stretch, random.nextInt(MOST_REPEATS)));
            case 4 -> Arrays.copyOf(bytes, from);
            case 5, 6 -> replaced(bytes, from, random.nextBoolean() ? from : to, stretchOf(sample(random), random));
            case 7 -> number(bytes, from, random);
            case 8 -> moved(bytes, from, stretch, random);
            case 9 -> replaced(bytes, from, random.nextBoolean() ? from : to, pick(ODDITIES, random));
            default -> {
                byte[] word = words.isEmpty() ? pick(ODDITIES, random) : utf8(pick(words, random));
                yield replaced(bytes, from, random.nextBoolean() ? from : to, word);
            }
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** The number that comes next is another. */
    private static byte[] number(byte[] bytes, int from, Random random) {
        int start = from;
        while (start < bytes.length && !isDigit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && isDigit(bytes[end])) {
            end++;
        }
        return replaced(bytes, start, end, utf8(pick(NUMBERS, random)));
    }

    private static byte[] moved(byte[] bytes, int from, byte[] stretch, Random random) {
        byte[] without = replaced(bytes, from, from + stretch.length, new byte[0]);
        int at = place(without, random);
        return replaced(without, at, at, stretch);
    }

    private static byte[] stretchOf(byte[] bytes, Random random) {
        int from = place(bytes, random);
        return Arrays.copyOfRange(bytes, from, boundary(bytes, Math.min(bytes.length, from + 1 + random.nextInt(200))));
    }

    /** Half of the places are where a word or sign begins. */
    private static int place(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return random.nextBoolean() ? at : boundary(bytes, at);
    }

    private static int boundary(byte[] bytes, int from) {
        int at = from;
        while (at > 0 && at < bytes.length && isWord(bytes[at - 1]) && isWord(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b) || b == '_';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] stretch, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < MOST_BYTES; i++) {
            out.writeBytes(stretch);
        }
        return out.toByteArray();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
