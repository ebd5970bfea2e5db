package kordon.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lies in a folder, in the order of names, so that two runs over one heap read it alike. Names that begin with a dot
 * are passed over; a link to a folder is not followed, since it may lead back up.
 */
record Folder(Path path, List<Path> files, List<Path> folders) {

    static Folder list(Path path) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                if (child.getFileName().toString().startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(child);
                } else if (!Files.isDirectory(child)) {
                    files.add(child);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Comparator<Path> byName =
                Comparator.comparing(child -> child.getFileName().toString());
        files.sort(byName);
        folders.sort(byName);
        return new Folder(path, files, folders);
    }
}
