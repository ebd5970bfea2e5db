package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.Schema;

/**
 * What is to be written of stories, gathered and sent together: whole documents are read again, since a cluster keeps no
 * words to be changed in part. For one thread.
 */
final class StoryWrites {
    /** Documents held in memory at once, unless one story alone has more copies. */
    private static final int AT_ONCE = 200;

    private final Scan scan;
    private final Bulk bulk;
    private final List<Planned> planned = new ArrayList<>();

    StoryWrites(Scan scan, Bulk bulk) {
        this.scan = scan;
        this.bulk = bulk;
    }

    private sealed interface Planned {
        StoredStory story();

        record Stand(StoredStory story, List<StoredStory> copies) implements Planned {}

        record Follow(StoredStory story, ArticleId lead) implements Planned {}

        record Delete(StoredStory story) implements Planned {}

        /** How many documents have to be read for it. */
        default int documents() {
            return switch (this) {
                case Stand stand -> 1 + stand.copies().size();
                case Follow follow -> 1;
                case Delete delete -> 0;
            };
        }
    }

    /** Makes an article stand for copies, none or some. */
    void stand(StoredStory story, List<StoredStory> copies) {
        planned.add(new Planned.Stand(story, copies));
    }

    /** Makes an article a copy. */
    void follow(StoredStory story, ArticleId lead) {
        planned.add(new Planned.Follow(story, lead));
    }

    /** Takes an article out. */
    void delete(StoredStory story) {
        planned.add(new Planned.Delete(story));
    }

    boolean isPlanned() {
        return !planned.isEmpty();
    }

    /** The page of an article. */
    RawPage page(StoredStory story) throws IOException {
        Map<String, KeptDocument> read = new HashMap<>();
        read(Set.of(story.id()), kept -> read.put(story.id(), kept));
        return need(read, story.id()).page();
    }

    /**
     * Writes what was planned: what stands for others first, and what follows it only then. So whatever is left undone
     * shows, in that a copy does not know yet who stands for it.
     *
     * @return the documents that another writer has changed meanwhile, which stay as they are, with what hangs on them
     */
    Set<String> send() throws IOException {
        Set<String> conflicts = new HashSet<>(inParts(planned.stream()
                .filter(each -> !(each instanceof Planned.Follow))
                .toList()));
        List<Planned> follows = new ArrayList<>();
        for (Planned each : planned) {
            if (each instanceof Planned.Follow follow) {
                if (conflicts.contains(Fields.documentId(follow.lead()))) {
                    conflicts.add(follow.story().document());
                } else {
                    follows.add(follow);
                }
            }
        }
        conflicts.addAll(inParts(follows));
        planned.clear();
        return conflicts;
    }

    private Set<String> inParts(List<Planned> all) throws IOException {
        Set<String> conflicts = new HashSet<>();
        List<Planned> part = new ArrayList<>();
        int documents = 0;
        for (Planned each : all) {
            if (documents > 0 && documents + each.documents() > AT_ONCE) {
                conflicts.addAll(send(part));
                part.clear();
                documents = 0;
            }
            part.add(each);
            documents += each.documents();
        }
        conflicts.addAll(send(part));
        return conflicts;
    }

    private Set<String> send(List<Planned> part) throws IOException {
        if (part.isEmpty()) {
            return Set.of();
        }
        Set<String> whole = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Planned each : part) {
            if (!(each instanceof Planned.Delete)) {
                whole.add(each.story().id());
            }
            if (each instanceof Planned.Stand stand) {
                stand.copies().forEach(copy -> named.add(copy.id()));
            }
        }
        Map<String, KeptDocument> kept = new HashMap<>();
        Map<String, Copy> copies = new HashMap<>();
        Set<String> all = new HashSet<>(whole);
        all.addAll(named);
        read(all, document -> {
            String id = Fields.clean(document.article().article().id().value());
            if (whole.contains(id)) {
                kept.put(id, document);
            }
            if (named.contains(id)) {
                copies.put(id, Copy.of(document.article().article()));
            }
        });
        List<BulkWrite> writes = new ArrayList<>();
        for (Planned each : part) {
            writes.add(write(each, kept, copies));
        }
        return bulk.send(writes);
    }

    private static BulkWrite write(Planned planned, Map<String, KeptDocument> kept, Map<String, Copy> copies)
            throws IOException {
        return switch (planned) {
            case Planned.Stand(StoredStory story, List<StoredStory> named) -> {
                KeptDocument document = need(kept, story.id());
                AnnotatedArticle article = document.article()
                        .withCopies(named.stream()
                                .map(copy -> need(copies, copy.id()))
                                .toList());
                yield BulkWrite.replace(
                        story.document(),
                        story.place(),
                        ArticleDocument.article(article, document.page(), document.rules(), document.run()));
            }
            case Planned.Follow(StoredStory story, ArticleId lead) -> {
                KeptDocument document = need(kept, story.id());
                yield BulkWrite.replace(
                        story.document(),
                        story.place(),
                        ArticleDocument.copy(
                                document.article(), document.page(), document.rules(), document.run(), lead));
            }
            case Planned.Delete(StoredStory story) -> BulkWrite.delete(story.document());
        };
    }

    private static <T> T need(Map<String, T> read, String id) {
        T found = read.get(id);
        if (found == null) {
            throw new IllegalStateException("the article " + id + " was there a moment ago");
        }
        return found;
    }

    private interface Taker {
        void take(KeptDocument document) throws IOException;
    }

    private void read(Set<String> ids, Taker taker) throws IOException {
        List<String> list = List.copyOf(ids);
        for (int start = 0; start < list.size(); start += AT_ONCE) {
            scan.each(
                    Dsl.terms(Schema.ID, list.subList(start, Math.min(list.size(), start + AT_ONCE))),
                    KeptDocument.WANTED,
                    AT_ONCE,
                    hits -> {
                        for (JsonNode hit : hits) {
                            taker.take(KeptDocument.of(hit));
                        }
                    });
        }
    }
}
