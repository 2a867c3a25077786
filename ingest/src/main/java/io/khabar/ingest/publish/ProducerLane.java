package io.khabar.ingest.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * One producer after another: an idempotent producer that met an indefinite error is closed and replaced, never used on.
 * For one thread; the answers come on the producer's.
 */
final class ProducerLane implements AutoCloseable {
    private final Supplier<? extends Producer<byte[], byte[]>> producers;
    private final InFlight inFlight;
    private Producer<byte[], byte[]> producer;
    private final AtomicInteger generation = new AtomicInteger();

    ProducerLane(Supplier<? extends Producer<byte[], byte[]>> producers, InFlight inFlight) {
        this.producers = producers;
        this.inFlight = inFlight;
        this.producer = producers.get();
    }

    /**
     * Sends the record; how it went is told to {@link InFlight}.
     *
     * @throws InterruptedException when the thread is interrupted while it waits for metadata or memory
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    void send(Pending pending) throws InterruptedException {
        int sentBy = generation.get();
        try {
            producer.send(pending.record(), (metadata, fault) -> answered(pending, fault, sentBy));
        } catch (InterruptException e) {
            throw Interruption.of(e);
        } catch (KafkaException | IllegalStateException e) {
            inFlight.fail(pending, e);
        }
    }

    /** Drops what the producer holds, and makes a new one. Records stay in {@link InFlight}, to be sent again. */
    void replace() {
        generation.incrementAndGet();
        producer.close(Duration.ZERO);
        inFlight.forgetFailures();
        producer = producers.get();
    }

    /** Sends what is still held, for so long at most. */
    void close(Duration timeout) {
        generation.incrementAndGet();
        producer.close(timeout);
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** A late refusal by a producer that was replaced says nothing; a late acknowledgement is as good as any. */
    private void answered(Pending pending, @Nullable Exception fault, int sentBy) {
        if (fault == null) {
            inFlight.acknowledge(pending);
        } else if (sentBy == generation.get()) {
            inFlight.fail(pending, fault);
        }
    }
}
