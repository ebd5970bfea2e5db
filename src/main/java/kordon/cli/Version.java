package kordon.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "(built from its sources)");
        return new String[] {"kordon " + version, "Java " + Runtime.version()};
    }
}
