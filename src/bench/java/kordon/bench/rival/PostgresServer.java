package kordon.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kordon.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own over a folder, out of the system's packages, reached by a socket alone; it runs until it is
 * closed. Since it refuses to run as root, root has it run as {@code postgres} or {@code nobody}.
 */
final class PostgresServer implements AutoCloseable {
    static final String USER = "kordon";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int SECONDS_TO_START = 60;

    private final Child process;
    private final Path programs;
    private final Path socket;

    private PostgresServer(Child process, Path programs, Path socket) {
        this.process = process;
        this.programs = programs;
        this.socket = socket;
    }

    /**
     * Starts a server.
     *
     * @param data folder of the data, made where it is absent
     * @param settings as {@code name=value}
     */
    static PostgresServer start(Path data, List<String> settings) throws IOException, InterruptedException {
        Path programs = programs();
        @Nullable UserPrincipal other = isRoot() ? other() : null;
        Path socket = Files.createTempDirectory("kordon-postgres");
        give(socket, other);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            give(Files.createDirectories(data), other);
            run(command(
                    other,
                    programs.resolve("initdb"),
                    List.of("-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")));
        }
        List<String> options = new ArrayList<>(List.of("-D", data.toString(), "-k", socket.toString()));
        options.addAll(List.of("-c", "listen_addresses="));
        settings.forEach(setting -> options.addAll(List.of("-c", setting)));
        Child process = new Child(new ProcessBuilder(command(other, programs.resolve("postgres"), options))
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(socket, "server", ".log").toFile())
                .start());
        PostgresServer server = new PostgresServer(process, programs, socket);
        server.awaitStart();
        return server;
    }

    private void awaitStart() throws IOException, InterruptedException {
        List<String> asking =
                List.of(programs.resolve("pg_isready").toString(), "-q", "-h", socket.toString(), "-t", "1");
        for (int i = 0; i < SECONDS_TO_START * 5; i++) {
            if (new ProcessBuilder(asking).start().waitFor() == 0) {
                return;
            }
            if (process.process().waitFor(200, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        String said = said();
        close();
        throw new Failure("PostgreSQL did not start: " + said);
    }

    private String said() throws IOException {
        try (Stream<Path> files = Files.list(socket)) {
            Path log = files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(log).strip();
        }
    }

    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(folders::add);
            }
        }
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new Failure("PostgreSQL is not on this machine"));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static UserPrincipal other() throws IOException {
        UserPrincipalLookupService users = Path.of("/").getFileSystem().getUserPrincipalLookupService();
        try {
            return users.lookupPrincipalByName("postgres");
        } catch (UserPrincipalNotFoundException e) {
            return users.lookupPrincipalByName("nobody");
        }
    }

    /** A folder for the server alone, and a way there. */
    private static void give(Path folder, @Nullable UserPrincipal user) throws IOException {
        Files.setPosixFilePermissions(
                folder,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
        if (user == null) {
            return;
        }
        Files.setOwner(folder, user);
        for (Path above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new Failure("%s: the user %s, whom PostgreSQL runs as, can't get there; name a --work folder"
                                .formatted(above, user.getName())
                        + " in one that others may pass");
            }
        }
    }

    private static List<String> command(@Nullable UserPrincipal user, Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (user != null) {
            command.addAll(List.of("setpriv", "--reuid=" + user.getName(), "--clear-groups", "--"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failure("PostgreSQL: " + said.strip());
        }
    }

    /** The command line of a shell at the server. */
    List<String> shell() {
        return List.of(
                programs.resolve("psql").toString(),
                "--no-psqlrc",
                "--quiet",
                "--no-align",
                "--tuples-only",
                "--field-separator=\t",
                "--host=" + socket,
                "--username=" + USER,
                "--dbname=postgres");
    }

    /** The server and those that it has working for it. */
    List<Long> processes() {
        return Stream.concat(
                        Stream.of(process.process().toHandle()),
                        process.process().descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.close();
        try (Stream<Path> files = Files.walk(socket)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
