package io.khabar.ingest.publish;

import org.apache.kafka.common.errors.InterruptException;

/** Kafka's unchecked exception for an interrupted thread, back as Java's own. */
final class Interruption {

    private Interruption() {}

    /** The checked exception; as is the custom with it, the thread's flag is cleared. */
    static InterruptedException of(InterruptException cause) {
        boolean interrupted = Thread.interrupted();
        InterruptedException checked =
                new InterruptedException(interrupted ? "interrupted while waiting for Kafka" : cause.getMessage());
        checked.initCause(cause);
        return checked;
    }
}
