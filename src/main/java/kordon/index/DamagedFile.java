package kordon.index;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

/** Lucene's complaint about a file in words for people. */
final class DamagedFile {
    private static final Pattern PATH = Pattern.compile("path=\"([^\"]+)\"");

    private DamagedFile() {}

    /** What is wrong and in which file. */
    static String reason(Throwable fault) {
        return switch (fault) {
            case CorruptIndexException corrupt -> corrupt.getOriginalMessage() + in(corrupt.getResourceDescription());
            case IndexFormatTooNewException newer -> "a newer Lucene wrote it" + in(newer.getResourceDescription());
            // Lucene takes segments in a format that it does not know for old ones, of later versions as well.
            case IndexFormatTooOldException other ->
                (other.getReason() == null ? "an older" : "another") + " Lucene wrote it"
                        + in(other.getResourceDescription());
            default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
        };
    }

    private static String in(String resource) {
        Matcher path = PATH.matcher(resource);
        return path.find() ? ", in " + Path.of(path.group(1)).getFileName() : ", in " + resource;
    }
}
