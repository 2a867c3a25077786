package io.khabar.ingest.seed;

import java.util.List;
import java.util.Locale;

/**
 * What a replay did, so far or in all.
 *
 * @param read articles read
 * @param sent articles that Kafka acknowledged; in a dry run those that would have been sent
 * @param skipped articles left out by their dates
 * @param bad things that should have been articles, and articles that Kafka refused
 * @param badLines a line for each of the bad, the first 1,000: what, where, what to do
 * @param passedOver files in folders that are no seeds
 * @param unsent articles that were read and not acknowledged when the replay was stopped
 * @param bytes bytes read, packed ones as they are
 * @param seconds how long it took
 * @param dryRun whether nothing was really sent
 */
public record ReplaySummary(
        long read,
        long sent,
        long skipped,
        long bad,
        List<String> badLines,
        long passedOver,
        long unsent,
        long bytes,
        double seconds,
        boolean dryRun) {

    public ReplaySummary {
        badLines = List.copyOf(badLines);
    }

    /** One line for people. */
    public String line() {
        String counts = String.format(
                Locale.ROOT,
                "read %d, %s %d, skipped %d, bad %d (%s in %.1f s)",
                read,
                dryRun ? "would send" : "sent",
                sent,
                skipped,
                bad,
                Sizes.bytes(bytes),
                seconds);
        String files = passedOver == 0 ? "" : "; other files passed over: " + passedOver;
        return counts + files + (unsent == 0 ? "" : "; stopped with " + unsent + " not sent");
    }
}
