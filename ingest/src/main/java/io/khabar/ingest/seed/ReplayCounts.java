package io.khabar.ingest.seed;

import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a replay does, for its summary and for the metrics. Thread-safe. */
final class ReplayCounts {
    private static final int MOST_LINES = 1000;

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong bad = new AtomicLong();
    private final AtomicLong passedOver = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final List<String> badLines = new ArrayList<>();
    private final Counter readMeter;
    private final Counter skippedMeter;
    private final Counter badMeter;

    ReplayCounts(MeterRegistry meters) {
        this.readMeter = meter(meters, "read");
        this.skippedMeter = meter(meters, "skipped");
        this.badMeter = meter(meters, "bad");
    }

    void read() {
        read.incrementAndGet();
        readMeter.increment();
    }

    /** One was chosen to be sent. */
    void accepted() {
        accepted.incrementAndGet();
    }

    void skipped() {
        skipped.incrementAndGet();
        skippedMeter.increment();
    }

    void bad(BadSeed seed) {
        bad.incrementAndGet();
        badMeter.increment();
        synchronized (badLines) {
            if (badLines.size() < MOST_LINES) {
                badLines.add(seed.line());
            }
        }
    }

    void round(long filesPassedOver, long bytesRead) {
        passedOver.set(filesPassedOver);
        bytes.addAndGet(bytesRead);
    }

    long readSoFar() {
        return read.get();
    }

    long acceptedSoFar() {
        return accepted.get();
    }

    long skippedSoFar() {
        return skipped.get();
    }

    long badSoFar() {
        return bad.get();
    }

    ReplaySummary summary(long sent, long unsent, double seconds, boolean dryRun) {
        synchronized (badLines) {
            return new ReplaySummary(
                    read.get(),
                    sent,
                    skipped.get(),
                    bad.get(),
                    badLines,
                    passedOver.get(),
                    unsent,
                    bytes.get(),
                    seconds,
                    dryRun);
        }
    }

    private static Counter meter(MeterRegistry meters, String outcome) {
        return Counter.builder("news.ingest.seeds")
                .description(
                        "Seeds by outcome: read; skipped for their dates; bad, which are no article or were refused")
                .tag("outcome", outcome)
                .register(meters);
    }
}
