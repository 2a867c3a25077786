package io.khabar.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A clock that goes on from where it began, whatever becomes of the system's. */
final class SteadyClock extends Clock {
    private final Instant begun;
    private final LongSupplier nanos;
    private final long first;

    /** @param nanos never go back */
    SteadyClock(Instant begun, LongSupplier nanos) {
        this.begun = begun;
        this.nanos = nanos;
        this.first = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return begun.plusNanos(nanos.getAsLong() - first);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
