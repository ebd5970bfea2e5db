package kordon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kordon.Failure;
import kordon.OneLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The program. Exit codes: 0 done, 1 could not be done (the message says why), 2 the command line was not understood.
 */
@Command(
        name = "kordon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Turns news articles on cross-border strikes in the Russia–Ukraine war into a searchable, faceted index with facts: "
                    + "who attacked, where, with which weapon, on which day, and the sentence that says so."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon serve --demo      try it on the demo articles",
            "  kordon index FOLDER      index your own",
            "  kordon serve             page and API on http://localhost:7070",
            "  kordon search 'belgorod drone' --region RU-BEL",
        })
public final class Kordon implements Runnable {
    private static final int FAILED = 1;

    private static final List<Class<?>> COMMANDS = List.of(
            IndexCommand.class,
            ReindexCommand.class,
            RemoveCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            InspectCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CleanCommand.class,
            FactsCommand.class,
            EvaluateCommand.class,
            RehearseCommand.class,
            HelpCommand.class);

    /** Held, since loggers that nobody holds forget their level. Lucene logs advice on JVM options that users can't act on. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Kordon() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(
                List.of(arguments),
                new PrintWriter(
                        new StandardOutput(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Runs one command line, writing to the given streams. */
    static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        return commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line.getErr()))
                .setExecutionStrategy(parsed -> {
                    try {
                        int code = new CommandLine.RunLast().execute(parsed);
                        out.flush();
                        return code;
                    } catch (Failure e) {
                        return failed(e, err);
                    }
                })
                .setParameterExceptionHandler((e, words) -> {
                    CommandLine line = e.getCommandLine();
                    line.getErr().println("kordon: " + OneLine.of(e.getMessage()));
                    CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
                    line.getErr()
                            .println("'%s --help' tells more"
                                    .formatted(line.getCommandSpec().qualifiedName()));
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments.toArray(String[]::new));
    }

    /** With the command that is asked for; with all where none is, since to read the options of all takes its time. */
    private static CommandLine commandLine(List<String> arguments) {
        CommandLine line = new CommandLine(new Kordon());
        COMMANDS.stream()
                .filter(command -> command != HelpCommand.class && !arguments.isEmpty())
                .filter(command -> name(command).equals(arguments.getFirst()))
                .findFirst()
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(command -> line.addSubcommand(name(command), command));
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? One is needed.");
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof StandardOutput.Closed) {
            return CommandLine.ExitCode.OK;
        }
        err.println("kordon: " + OneLine.of(message(e)));
        if (Boolean.getBoolean("kordon.trace")) {
            e.printStackTrace(err);
        }
        return FAILED;
    }

    private static String message(Exception e) {
        return switch (e) {
            case Failure failure -> failure.getMessage();
            case UncheckedIOException unchecked -> "input or output failed: " + ioMessage(unchecked.getCause());
            case IOException io -> "input or output failed: " + ioMessage(io);
            default -> "a fault of Kordon's own (%s); KORDON_JAVA_OPTS=-Dkordon.trace=true shows where".formatted(e);
        };
    }

    /** Messages of I/O errors are often bare file names: the kind of error says what is wrong with it. */
    static String ioMessage(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": no permission";
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}
