package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.RawPage;

/** Files on disk. Folders are listed one at a time, so that a heap of millions of files needs no list of them all. */
final class FileHeap implements PageSource {
    private final List<Path> inputs;
    private final Formats formats;
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();

    FileHeap(List<Path> inputs, Formats formats) {
        this.inputs = List.copyOf(inputs);
        this.formats = formats;
        this.totalBytes = inputs.stream().mapToLong(FileHeap::size).sum();
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public long bytesRead() {
        return bytesRead.get();
    }

    @Override
    public boolean isOfFiles() {
        return inputs.stream().noneMatch(PageSources::isStandardInput);
    }

    @Override
    public void readAll(Consumer<? super Outcome<RawPage>> sink) {
        for (Path input : inputs) {
            if (PageSources.isStandardInput(input)) {
                readStream(input, "stdin", System.in, Sidecars.NONE, sink);
            } else if (Files.isDirectory(input)) {
                readFolder(input, sink);
            } else {
                readFile(input, Sidecars.besideFile(input, sink), sink);
            }
        }
    }

    private void readFolder(Path path, Consumer<? super Outcome<RawPage>> sink) {
        Folder folder;
        try {
            folder = Folder.list(path);
        } catch (IOException e) {
            sink.accept(new Dropped<>(
                    Origin.of(path.toString()), DropReason.UNREADABLE, "the folder can't be listed: " + plain(e)));
            return;
        }
        Sidecars sidecars = Sidecars.of(folder, sink);
        for (Path file : folder.files()) {
            if (!sidecars.isSidecar(file)) {
                readListed(file, sidecars, sink);
            } else {
                bytesRead.addAndGet(size(file));
            }
        }
        for (Path child : folder.folders()) {
            readFolder(child, sink);
        }
    }

    /** A pipe or device that lies in a folder would hold the run for ever; one that is named itself is meant to be read. */
    private void readListed(Path file, Sidecars sidecars, Consumer<? super Outcome<RawPage>> sink) {
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            readFile(file, sidecars, sink);
        } else {
            sink.accept(new Dropped<>(Origin.of(file.toString()), DropReason.UNSUPPORTED, "no file, but a device"));
        }
    }

    private void readFile(Path file, Sidecars sidecars, Consumer<? super Outcome<RawPage>> sink) {
        try (InputStream in = Files.newInputStream(file)) {
            readStream(file, file.getFileName().toString(), in, sidecars, sink);
        } catch (IOException e) {
            sink.accept(unreadable(file, e));
        }
    }

    private void readStream(
            Path path, String name, InputStream in, Sidecars sidecars, Consumer<? super Outcome<RawPage>> sink) {
        BufferedInputStream bytes = new BufferedInputStream(new ProgressInputStream(in, bytesRead), 1 << 16);
        try {
            formats.read(formats.entry(path.toString(), name, bytes, sidecars), sink);
        } catch (IOException e) {
            sink.accept(unreadable(path, e));
        }
    }

    private static Dropped<RawPage> unreadable(Path path, IOException e) {
        return new Dropped<>(Origin.of(path.toString()), DropReason.UNREADABLE, plain(e));
    }

    private static String plain(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission to read it";
            case NoSuchFileException missing -> "a link to a file that is not there, or gone since it was listed";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Bytes below a path; what can't be listed counts nothing here and is reported when it is read. */
    private static long size(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return Files.size(path);
            }
            Folder folder = Folder.list(path);
            long size = 0;
            for (Path file : folder.files()) {
                size += size(file);
            }
            for (Path child : folder.folders()) {
                size += size(child);
            }
            return size;
        } catch (IOException e) {
            return 0;
        }
    }
}
