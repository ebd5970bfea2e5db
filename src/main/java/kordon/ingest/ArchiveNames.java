package kordon.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of files in archives. */
final class ArchiveNames {
    /** What zip programs on Russian and Ukrainian systems wrote before UTF-8. */
    private static final Charset DOS = Charset.forName("IBM866");

    private ArchiveNames() {}

    /** The name with {@code /} between folders. In a zip it is UTF-8 where it can be, whatever its flags say. */
    static String of(ArchiveEntry entry) {
        String name = entry.getName();
        byte[] raw = entry instanceof ZipArchiveEntry zip ? zip.getRawName() : null;
        if (raw != null) {
            try {
                name = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException older) {
                name = new String(raw, DOS);
            }
        }
        return name.replace('\\', '/');
    }
}
