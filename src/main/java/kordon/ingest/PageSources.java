package kordon.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The door of this package: files and folders become one heap of pages. */
public final class PageSources {
    private PageSources() {}

    /**
     * Opens files and folders, read in the order given. Folders are read through in the order of their names; hidden
     * files are passed over. {@code -} stands for standard input; {@code *}, {@code ?}, {@code [a-z]} and
     * {@code {a,b}} in the last part of a path for the files they match.
     *
     * @throws InputNotFoundException where an input does not exist
     */
    public static PageSource open(List<Path> inputs) {
        return open(inputs, FieldMapping.NONE);
    }

    /**
     * Opens files and folders whose records name their fields in a way of their own.
     *
     * @throws InputNotFoundException where an input does not exist
     */
    public static PageSource open(List<Path> inputs, FieldMapping mapping) {
        return open(inputs, mapping, Limits.STANDARD);
    }

    /**
     * Opens records that did not come in a file: a JSON object, an array of them, or one a line; UTF-8.
     *
     * @param name what the pages' origin is called
     */
    public static PageSource ofRecords(String name, byte[] json) {
        return new RecordBytes(name, json);
    }

    static PageSource open(List<Path> inputs, FieldMapping mapping, Limits limits) {
        List<Path> found = new ArrayList<>();
        for (Path input : inputs) {
            if (isStandardInput(input) || Files.exists(input)) {
                found.add(input);
            } else {
                found.addAll(matching(input));
            }
        }
        return new FileHeap(found, new Formats(FieldNames.with(mapping), limits));
    }

    /** Whether a path is the single hyphen that stands for standard input. */
    static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    /** The files that a pattern in the last part of a path names, for shells and callers that do not expand it. */
    private static List<Path> matching(Path pattern) {
        Path folder = pattern.toAbsolutePath().getParent();
        List<Path> matches = new ArrayList<>();
        boolean wild = pattern.getFileName().toString().matches(".*[*?\\[{].*");
        if (wild && folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
                files.forEach(matches::add);
            } catch (IOException | PatternSyntaxException e) {
                throw new InputNotFoundException(pattern + " can't be looked up: " + e.getMessage());
            }
        }
        if (matches.isEmpty()) {
            throw new InputNotFoundException(pattern + ": no such file or folder");
        }
        matches.sort(null);
        return matches;
    }
}
