package kordon.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents and programs that are zip archives inside: their parts are no pages. */
final class ZipDocuments {
    /** In the header of a file within a zip archive: where the length of its name stands, and where the name. */
    private static final int NAME_LENGTH = 26;

    private static final int NAME = 30;
    private static final String FILE = "PK\u0003\u0004";

    /**
     * One kind.
     *
     * @param parts files that only such a document holds
     * @param contents what the file {@code mimetype} says; empty where there is none
     */
    private record Kind(String what, List<String> endings, List<String> parts, String contents) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "an Office document",
                    List.of(".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".pptm", ".ppsx"),
                    List.of("[Content_Types].xml", "_rels/.rels"),
                    ""),
            new Kind(
                    "an OpenDocument file",
                    List.of(".odt", ".ott", ".ods", ".odp", ".odg"),
                    List.of(),
                    "application/vnd.oasis.opendocument"),
            new Kind("an EPUB book", List.of(".epub"), List.of("META-INF/container.xml"), "application/epub+zip"),
            new Kind(
                    "a Java archive",
                    List.of(".jar", ".war", ".ear", ".apk"),
                    List.of("META-INF/", "META-INF/MANIFEST.MF"),
                    ""));

    private ZipDocuments() {}

    /** What a zip archive is, by its name and the files it begins with; null where it is an archive of files. */
    static @Nullable String kind(Entry entry, byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (Kind kind : KINDS) {
            if (entry.endsWith(kind.endings().toArray(String[]::new)) || isOne(kind, bytes)) {
                return kind.what();
            }
        }
        return null;
    }

    private static boolean isOne(Kind kind, String bytes) {
        for (int at = bytes.indexOf(FILE); at >= 0; at = bytes.indexOf(FILE, at + 1)) {
            int name = at + NAME;
            if (name >= bytes.length()) {
                return false;
            }
            int length = bytes.charAt(at + NAME_LENGTH) | bytes.charAt(at + NAME_LENGTH + 1) << 8;
            int end = Math.min(name + length, bytes.length());
            String file = bytes.substring(name, end);
            boolean says =
                    !kind.contents().isEmpty() && file.equals("mimetype") && bytes.indexOf(kind.contents(), end) >= 0;
            if (says || kind.parts().contains(file)) {
                return true;
            }
        }
        return false;
    }
}
