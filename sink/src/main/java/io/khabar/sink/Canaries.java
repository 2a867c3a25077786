package io.khabar.sink;

import io.khabar.schemas.envelope.CloudEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The articles by which Khabar watches itself, at the end of their way: {@code news_canary_seconds}, from when ingest wrote the
 * article (the record's timestamp) until the sink read its story. One that is read again after a crash is counted again.
 */
final class Canaries {
    private final Timer delay;
    private final Clock clock;
    private final boolean kept;

    /** @param kept whether they are stored like other stories */
    Canaries(MeterRegistry meters, Clock clock, boolean kept) {
        this.delay = Timer.builder("news.canary")
                .description("Time from when ingest wrote an article of its own until the sink read its story.")
                .register(meters);
        this.clock = clock;
        this.kept = kept;
    }

    /** Counts the record if it is a canary. True when it is one and is not to be stored. */
    boolean takesOut(ConsumerRecord<byte[], byte[]> record) {
        if (!CloudEvents.isCanary(record.headers())) {
            return false;
        }
        Duration took = Duration.between(Instant.ofEpochMilli(record.timestamp()), clock.instant());
        delay.record(took.isNegative() ? Duration.ZERO : took);
        return !kept;
    }
}
