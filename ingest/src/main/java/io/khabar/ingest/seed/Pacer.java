package io.khabar.ingest.seed;

import io.khabar.news.RawArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into the order of their dates and says when each is due. Only as many are held as the look-ahead allows,
 * so the order is that of the dates within the look-ahead: whoever is earlier than what is already out goes at once.
 */
final class Pacer {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private record Waiting(RawArticle article, Instant published, long arrival) {}

    private final Speed speed;
    private final int most;
    private final Clock clock;
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::published).thenComparing(Waiting::arrival));
    private long arrivals;
    private long bytes;
    private @Nullable Instant firstPublished;
    private Instant begun = Instant.MIN;

    /** @param most articles to hold */
    Pacer(Speed speed, int most, Clock clock) {
        this.speed = speed;
        this.most = most;
        this.clock = clock;
    }

    /** Takes an article; gives back the one whose turn it is, if any. One without a date, or without pace, is its own turn. */
    Optional<RawArticle> offer(RawArticle article) {
        Instant published = article.getPublished();
        if (published == null || !speed.paced()) {
            return Optional.of(article);
        }
        queue.add(new Waiting(article, published, arrivals++));
        bytes += size(article);
        return queue.size() > most || bytes > MOST_BYTES ? next() : Optional.empty();
    }

    /** The earliest of those that are held, taken out. */
    Optional<RawArticle> next() {
        Optional<RawArticle> first = Optional.ofNullable(queue.poll()).map(Waiting::article);
        first.ifPresent(article -> bytes -= size(article));
        return first;
    }

    /** How long it is until the article is due: zero or less when it is. The first that is asked for is due at once. */
    Duration untilDue(RawArticle article) {
        Instant published = article.getPublished();
        if (published == null || !speed.paced()) {
            return Duration.ZERO;
        }
        if (firstPublished == null) {
            firstPublished = published;
            begun = clock.instant();
        }
        Duration since = speed.scaled(Duration.between(firstPublished, published));
        return Duration.between(clock.instant(), begun.plus(since));
    }

    private static long size(RawArticle article) {
        return article.getRaw().remaining() + 2L * article.getText().length();
    }
}
