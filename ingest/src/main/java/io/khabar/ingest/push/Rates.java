package io.khabar.ingest.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each client. Thread-safe. */
final class Rates {
    private final double perSecond;
    private final double burst;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Full buckets.
     *
     * @param perSecond requests a second over time
     * @param burst requests at once
     */
    Rates(int perSecond, int burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** Takes one request of the client; zero: it may be made; else how long to wait before the next is worth trying. */
    Duration take(String client) {
        return buckets.computeIfAbsent(client, name -> new Bucket()).take();
    }

    private final class Bucket {
        private double tokens = burst;
        private Instant filled = clock.instant();

        synchronized Duration take() {
            Instant now = clock.instant();
            double seconds = Math.max(0, Duration.between(filled, now).toMillis() / 1000.0);
            tokens = Math.min(burst, tokens + seconds * perSecond);
            filled = now;
            if (tokens >= 1) {
                tokens--;
                return Duration.ZERO;
            }
            return Duration.ofMillis((long) Math.ceil((1 - tokens) / perSecond * 1000));
        }
    }
}
