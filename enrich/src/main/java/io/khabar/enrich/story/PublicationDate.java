package io.khabar.enrich.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a story was published, as far as it says so.
 *
 * @param at the moment, UTC; null exactly when the basis is NONE
 * @param basis where it was read
 * @param precision how exact it is
 */
public record PublicationDate(@Nullable Instant at, Basis basis, Precision precision) {

    /** No date was found. It stays missing. */
    public static final PublicationDate NONE = new PublicationDate(null, Basis.NONE, Precision.NONE);

    public PublicationDate {
        if ((at == null) != (basis == Basis.NONE)) {
            throw new IllegalArgumentException("a date has a basis, and no date has none: " + at + ", " + basis);
        }
    }

    /** Where a date was read. */
    public enum Basis {
        NONE,
        FEED,
        PAGE,
        URL
    }

    /** How exact a date is. DAY: the time of day is not known and stands as 00:00 UTC. */
    public enum Precision {
        NONE,
        DAY,
        MINUTE,
        SECOND
    }
}
