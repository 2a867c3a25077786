package io.khabar.ingest.seed;

import io.khabar.ingest.article.PublishedTime;
import io.khabar.news.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay is to do.
 *
 * @param paths files and folders; "-" is standard input
 * @param limit most articles to send, the first that were read and are wanted, over all rounds; null: all
 * @param from earliest date of publication; null: any. With from or to, articles without a date are left out
 * @param to dates of publication before this one; null: any
 * @param loop begin again at the end, until stopped; the ids stay the same
 * @param dryRun read, choose and pace, but send nothing and do without Kafka
 */
public record ReplayOptions(
        List<String> paths,
        Speed speed,
        @Nullable Long limit,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean loop,
        boolean dryRun) {

    public ReplayOptions {
        paths = List.copyOf(paths);
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("limit " + limit + ": expected 1 or more");
        }
        if (loop && paths.contains(SeedFile.STANDARD_INPUT)) {
            throw new IllegalArgumentException("standard input can be read once only: it does not go with loop");
        }
    }

    /** All of it, as fast as it can, once. */
    public static ReplayOptions of(List<String> paths) {
        return new ReplayOptions(paths, Speed.MAX, null, null, null, false, false);
    }

    /**
     * Reads a date for {@code from} or {@code to}: ISO 8601, a day stands for its 00:00 UTC.
     *
     * @throws IllegalArgumentException when it is no date; the message says what is expected
     */
    public static Instant date(String text) {
        return PublishedTime.parse(text)
                .map(PublishedTime::time)
                .orElseThrow(() -> new IllegalArgumentException(
                        "date \"" + text + "\": expected ISO 8601, for example 2024-03-23 or 2024-03-23T10:15:00Z"));
    }

    boolean wants(RawArticle article) {
        if (from == null && to == null) {
            return true;
        }
        Instant published = article.getPublished();
        return published != null
                && (from == null || !published.isBefore(from))
                && (to == null || published.isBefore(to));
    }

    boolean reached(long accepted) {
        return limit != null && accepted >= limit;
    }
}
