package kordon.search;

import java.io.IOException;

/** Judges the documents of one segment. */
interface Judge {
    /** Lets everything pass. */
    Judge LENIENT = document -> Verdict.FITS;

    /** The {@link Verdict} on a document. Documents must be asked for in order. */
    int verdict(int document) throws IOException;
}
