package io.khabar.enrich.story.date;

import io.khabar.enrich.story.PublicationDate;
import java.time.Instant;

/**
 * A date found in a text.
 *
 * @param start UTF-16 offset of its first character
 * @param end the offset after its last
 * @param at the moment, UTC; where no zone is printed the clock time is taken for UTC
 * @param precision DAY when no time of day is printed
 * @param gregorian false when it was printed in another calendar
 */
public record FoundDate(int start, int end, Instant at, PublicationDate.Precision precision, boolean gregorian) {

    /** The date as a page's own. */
    public PublicationDate onPage() {
        return new PublicationDate(at, PublicationDate.Basis.PAGE, precision);
    }
}
