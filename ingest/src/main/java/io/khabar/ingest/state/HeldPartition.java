package io.khabar.ingest.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the state's topic that the group gave to this instance, on its way to being ours: first whoever wrote
 * before is fenced, then the states are read to the end, then its feeds are polled.
 */
final class HeldPartition {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** How far it is. */
    enum Phase {
        TO_FENCE,
        READING,
        OURS
    }

    private final Map<String, byte[]> read = new HashMap<>();
    private Phase phase = Phase.TO_FENCE;
    private @Nullable StateProducer producer;
    private long end;
    private Duration pause = Duration.ZERO;
    private Instant again = Instant.MIN;
    private String fault = "";

    Phase phase() {
        return phase;
    }

    /** Why it is not ours yet, or not any more; empty: no fault. */
    String fault() {
        return fault;
    }

    boolean mayTry(Instant now) {
        return phase == Phase.TO_FENCE && !now.isBefore(again);
    }

    /** @param end offset to which there is to be read */
    void fenced(StateProducer fencing, long end) {
        this.producer = fencing;
        this.end = end;
        read.clear();
        phase = Phase.READING;
    }

    /** @param value null: the state was taken away */
    void read(byte[] key, byte @Nullable [] value) {
        if (phase == Phase.READING) {
            String feed = new String(key, StandardCharsets.UTF_8);
            if (value == null) {
                read.remove(feed);
            } else {
                read.put(feed, value);
            }
        }
    }

    /** Whether that was all, given where the reader stands. */
    boolean readTo(long position) {
        return phase == Phase.READING && position >= end;
    }

    /** The last value of each key. */
    Map<String, byte[]> ours() {
        phase = Phase.OURS;
        pause = Duration.ZERO;
        fault = "";
        Map<String, byte[]> states = new HashMap<>(read);
        read.clear();
        return states;
    }

    /** @throws IllegalStateException when it is not ours */
    StateProducer producer() {
        if (producer == null || phase != Phase.OURS) {
            throw new IllegalStateException("the partition is not ours");
        }
        return producer;
    }

    /** Begins again with another producer, after a pause that grows with each failure in a row. */
    void failed(String why, Instant now) {
        drop();
        fault = why;
        pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        again = now.plus(pause);
        phase = Phase.TO_FENCE;
    }

    void drop() {
        if (producer != null) {
            producer.close();
        }
        producer = null;
        read.clear();
    }
}
