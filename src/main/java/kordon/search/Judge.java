package kordon.search;

import java.io.IOException;

/** Judges the documents of one segment. */
interface Judge {
    /** Lets everything pass. */
    Judge LENIENT = document -> Verdict.FITS;

    /** The {@link Verdict} on a document. Documents must be asked for in order. */
    int verdict(int document) throws IOException;

    /**
     * The verdict on every event of an article, where what the article has as a whole tells it; else {@link Verdict#MIXED}.
     * Articles must be asked for in order, whatever events were asked for.
     */
    default int verdictOnAll(int article) throws IOException {
        return Verdict.MIXED;
    }
}
