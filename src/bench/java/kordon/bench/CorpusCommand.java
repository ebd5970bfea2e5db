package kordon.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code kordon benchmark corpus}: the made-up articles themselves, as JSON lines on standard output. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Writes made-up articles as JSON lines to standard output, until either limit is reached.")
final class CorpusCommand implements Callable<Integer> {

    @Option(names = "--articles", paramLabel = "N", description = "So many articles; without it, as --bytes says.")
    private long articles = Long.MAX_VALUE;

    @Option(
            names = "--bytes",
            paramLabel = "SIZE",
            converter = Size.class,
            description = "So many bytes, up to the end of an article: 500M, 5G; without it, as --articles says.")
    private long bytes = Long.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "SEED", description = "Of the articles; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (articles == Long.MAX_VALUE && bytes == Long.MAX_VALUE) {
            throw new CommandLine.ParameterException(spec.commandLine(), "How many? Give --articles or --bytes.");
        }
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        new Heap(new GeneratedPages(new ArticleGenerator(seed))).write(out, articles, bytes);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** A number of bytes, with k, M or G for powers of 1,000. */
    static final class Size implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kMG]?)");

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value);
            if (!size.matches()) {
                throw new TypeConversionException("a size reads 500M or 5G, not " + value);
            }
            long unit = switch (size.group(2)) {
                case "k" -> 1_000;
                case "M" -> 1_000_000;
                case "G" -> 1_000_000_000;
                default -> 1;
            };
            return Long.parseLong(size.group(1)) * unit;
        }
    }
}
