package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/**
 * What lies beside the pages of a folder: {@code name.json} beside {@code name.txt} or {@code name.html}, and one
 * {@code metadata.jsonl} or {@code metadata.csv} for the folder, whose records name their page by id or key. A page's own sidecar is preferred. A
 * sidecar that can't be read is reported; its page is read without it.
 */
final class Sidecars {
    /** Nothing beside. */
    static final Sidecars NONE = new Sidecars(Set.of(), Map.of());

    private static final List<String> FOLDER_WIDE = List.of("metadata.jsonl", "metadata.csv");
    private static final CsvReader TABLES = new CsvReader(FieldNames.standard(), Limits.STANDARD);
    private static final int HEADER = 4096;
    private static final int STRAYS_NAMED = 3;
    private static final Set<String> PAGES = Set.of("txt", "text", "html", "htm", "xhtml", "mhtml", "mht");
    private static final JsonRecords RECORDS = new JsonRecords(FieldNames.standard(), Limits.STANDARD);

    private final Set<Path> files;
    private final Map<String, PageMetadata> byKey;
    private final Map<String, Path> own = new HashMap<>();

    private Sidecars(Set<Path> files, Map<String, PageMetadata> byKey) {
        this.files = files;
        this.byKey = byKey;
        for (Path file : files) {
            if (!isFolderWide(file)) {
                own.put(Entry.key(name(file)), file);
            }
        }
    }

    /** The sidecars of a folder, of which the folder-wide one is read at once. */
    static Sidecars of(Folder folder, Consumer<? super Outcome<RawPage>> sink) {
        return of(folder, true, sink);
    }

    /** @param whole whether these are all files of the folder, so that what names no page of them names none */
    private static Sidecars of(Folder folder, boolean whole, Consumer<? super Outcome<RawPage>> sink) {
        Set<String> keys = new HashSet<>();
        for (Path file : folder.files()) {
            if (isPage(file)) {
                keys.add(Entry.key(name(file)));
            }
        }
        Set<Path> files = new HashSet<>();
        Map<String, PageMetadata> byKey = new HashMap<>();
        for (Path file : folder.files()) {
            if (isFolderWide(file) && !keys.isEmpty()) {
                files.add(file);
                Map<String, PageMetadata> rows = new HashMap<>();
                readFolderWide(file, rows, sink);
                if (whole) {
                    reportStrays(file, rows.keySet(), keys, sink);
                }
                byKey.putAll(rows);
            } else if (isJson(file) && keys.contains(Entry.key(name(file)))) {
                files.add(file);
            }
        }
        return files.isEmpty() ? NONE : new Sidecars(files, byKey);
    }

    /** Says which records have no page, in one line: a file that is gone, or a column of ids under another name. */
    private static void reportStrays(
            Path file, Set<String> rows, Set<String> pages, Consumer<? super Outcome<RawPage>> sink) {
        List<String> strays =
                rows.stream().filter(row -> !pages.contains(row)).sorted().toList();
        if (strays.isEmpty()) {
            return;
        }
        String detail = strays.contains("")
                ? "records without an id that names their page (a field id or key)"
                : "%s of %s name no page in this folder: %s%s"
                        .formatted(
                                strays.size(),
                                rows.size() == 1 ? "1 record" : rows.size() + " records",
                                String.join(", ", strays.subList(0, Math.min(STRAYS_NAMED, strays.size()))),
                                strays.size() > STRAYS_NAMED ? ", …" : "");
        sink.accept(dropped(file, 0, DropReason.MALFORMED, detail));
    }

    /** The sidecars of a file that was named itself, rather than its folder. */
    static Sidecars besideFile(Path file, Consumer<? super Outcome<RawPage>> sink) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !isPage(file)) {
            return NONE;
        }
        Path sidecar = folder.resolve(Entry.key(name(file)) + ".json");
        List<Path> present = Stream.concat(
                        Stream.of(file, sidecar), FOLDER_WIDE.stream().map(folder::resolve))
                .filter(Files::isRegularFile)
                .toList();
        return of(new Folder(folder, present, List.of()), false, sink);
    }

    boolean isSidecar(Path file) {
        return files.contains(file);
    }

    /** What is known of the page with a key; its key at least. */
    PageMetadata metadata(String key, Consumer<? super Outcome<RawPage>> sink) {
        Path sidecar = own.get(key);
        if (sidecar != null) {
            try (JsonParser parser = RECORDS.factory().createParser(sidecar.toFile())) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    return RECORDS.read(parser).metadata(key);
                }
                sink.accept(dropped(sidecar, 0, DropReason.MALFORMED, "no JSON object"));
            } catch (JsonProcessingException e) {
                sink.accept(dropped(sidecar, 0, DropReason.MALFORMED, "not JSON: " + e.getOriginalMessage()));
            } catch (IOException e) {
                sink.accept(dropped(sidecar, 0, DropReason.UNREADABLE, String.valueOf(e.getMessage())));
            }
        }
        PageMetadata shared = byKey.get(key);
        return shared != null ? shared : PageMetadata.named(key);
    }

    private static void readFolderWide(
            Path file, Map<String, PageMetadata> byKey, Consumer<? super Outcome<RawPage>> sink) {
        try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            if (name(file).endsWith("csv")) {
                bytes.mark(HEADER);
                byte[] head = bytes.readNBytes(HEADER);
                bytes.reset();
                readTable(file, head, bytes, byKey, sink);
                return;
            }
            ByteLines lines = new ByteLines(bytes, Limits.STANDARD.pageBytes());
            while (lines.next()) {
                if (lines.isBlank()) {
                    continue;
                }
                try (JsonParser parser = RECORDS.factory()
                        .createParser(lines.buffer(), lines.start(), lines.isTooLong() ? 0 : lines.length())) {
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        put(byKey, RECORDS.read(parser));
                    } else {
                        sink.accept(
                                dropped(file, lines.offset(), DropReason.MALFORMED, "a line that is no JSON object"));
                    }
                } catch (JsonProcessingException e) {
                    sink.accept(dropped(
                            file,
                            lines.offset(),
                            DropReason.MALFORMED,
                            "a line that is not JSON: " + e.getOriginalMessage()));
                }
            }
        } catch (IOException e) {
            sink.accept(dropped(file, 0, DropReason.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private static void readTable(
            Path file,
            byte[] head,
            InputStream bytes,
            Map<String, PageMetadata> byKey,
            Consumer<? super Outcome<RawPage>> sink) {
        InputStream recoded = new RecodedInputStream(bytes, PageDecoder.charsetOf(head));
        TABLES.readRows(head, recoded, new CsvReader.Rows() {
            @Override
            public void row(PageRecord record, long offset, int number) {
                put(byKey, record);
            }

            @Override
            public void broken(long offset, DropReason reason, String detail) {
                sink.accept(dropped(file, offset, reason, detail));
            }
        });
    }

    private static void put(Map<String, PageMetadata> byKey, PageRecord record) {
        PageMetadata metadata = record.metadata("");
        byKey.put(Entry.key(metadata.key()), metadata);
    }

    private static Dropped<RawPage> dropped(Path file, long offset, DropReason reason, String detail) {
        return new Dropped<>(new Origin(file.toString(), offset, null, null), reason, "as metadata: " + detail);
    }

    private static boolean isFolderWide(Path file) {
        return FOLDER_WIDE.contains(name(file).toLowerCase(Locale.ROOT));
    }

    private static boolean isJson(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean isPage(Path file) {
        String bare = name(file).toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        return PAGES.contains(bare.substring(bare.lastIndexOf('.') + 1));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
