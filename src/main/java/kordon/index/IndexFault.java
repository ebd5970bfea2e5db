package kordon.index;

import kordon.article.ArticleId;

/** Something wrong with an index, in a line for people. */
public sealed interface IndexFault {

    /** What is wrong, naming the segment or article. */
    String message();

    /**
     * A segment whose files are damaged or missing. A repair takes it out, and its articles with it.
     *
     * @param segment its name
     * @param documents articles, copies and events that it held
     * @param reason what Lucene says of it, with the file
     */
    record DamagedSegment(String segment, int documents, String reason) implements IndexFault {
        @Override
        public String message() {
            return "segment %s (%,d articles, copies and events) is damaged: %s".formatted(segment, documents, reason);
        }
    }

    /**
     * An article that is not whole, or whose events and counts don't agree with its record. A repair takes it out.
     *
     * @param id of the article
     * @param reason what does not agree
     */
    record BrokenArticle(ArticleId id, String reason) implements IndexFault {
        @Override
        public String message() {
            return "article %s is not whole: %s".formatted(id.value(), reason);
        }
    }

    /**
     * A copy without the article that stands for it, or a lead that names more or fewer copies than there are. A repair
     * brings the copies together again; nothing is lost.
     *
     * @param id of the article or copy
     * @param reason what does not agree
     */
    record LooseStory(ArticleId id, String reason) implements IndexFault {
        @Override
        public String message() {
            return "article %s and its copies don't agree: %s".formatted(id.value(), reason);
        }
    }
}
