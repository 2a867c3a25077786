package io.khabar.schemas.serde;

import org.apache.kafka.common.KafkaException;

/** The process is stopping while a call still waited for the end of an outage. The record was not handled. */
public final class OutageInterruptedException extends KafkaException {
    OutageInterruptedException(String message, Throwable outage) {
        super(message, outage);
    }
}
