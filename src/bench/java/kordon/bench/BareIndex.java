package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene itself does with the same heap, and nothing else: no cleaning, no facts. English analysis, stored text,
 * offsets, four facets of a taxonomy, all cores.
 */
final class BareIndex {
    private static final double BUFFER_MEGABYTES = 64;
    private static final int LENGTH_CLASS = 1_000;
    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setStored(true);
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.freeze();
    }

    private final ObjectMapper json = new ObjectMapper();
    private final FacetsConfig facets = new FacetsConfig();
    private final Path folder;

    /** Will write into a folder. */
    BareIndex(Path folder) {
        this.folder = folder;
        facets.setHierarchical("published", true);
    }

    /** Indexes a heap of JSON lines. */
    void build(Path heap) throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (Directory words = FSDirectory.open(folder.resolve("words"));
                Directory taxonomy = FSDirectory.open(folder.resolve("taxonomy"));
                IndexWriter writer = new IndexWriter(words, config);
                DirectoryTaxonomyWriter values = new DirectoryTaxonomyWriter(taxonomy);
                BufferedReader lines = Files.newBufferedReader(heap, StandardCharsets.UTF_8);
                ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            Callable<Void> worker = () -> {
                for (String line = next(lines); line != null; line = next(lines)) {
                    writer.addDocument(facets.build(values, document(line)));
                }
                return null;
            };
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                workers.add(pool.submit(worker));
            }
            for (Future<Void> each : workers) {
                each.get();
            }
            values.commit();
            writer.commit();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the plain index could not be written", e.getCause());
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        synchronized (lines) {
            return lines.readLine();
        }
    }

    private Document document(String line) throws IOException {
        Heap.Line page = json.readValue(line, Heap.Line.class);
        OffsetDateTime day = OffsetDateTime.parse(page.published());
        Document document = new Document();
        document.add(new StringField("id", page.id(), Field.Store.YES));
        document.add(new Field("title", page.title(), TEXT));
        document.add(new Field("body", page.text(), TEXT));
        document.add(new FacetField("source", page.source()));
        document.add(new FacetField("length", String.valueOf(page.text().length() / LENGTH_CLASS)));
        document.add(new FacetField("hour", String.valueOf(day.getHour())));
        document.add(new FacetField(
                "published",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth())));
        return document;
    }
}
