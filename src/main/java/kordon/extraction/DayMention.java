package kordon.extraction;

import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A time named in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param date the day, month or year; absent where it can't be told, which still says that it is not the article's main
 *     day
 * @param spoken whether it tells when somebody said something, and only by the way when it happened
 */
record DayMention(int first, int last, @Nullable EventDate date, boolean spoken) {}
