package io.khabar.schemas.registry;

import org.apache.kafka.common.KafkaException;

/** The registry refused a schema: it is incompatible with the versions before it, or not valid. No record is at fault, and trying again does not help. */
public final class SchemaRefusedException extends KafkaException {
    SchemaRefusedException(String message) {
        super(message);
    }
}
