package io.khabar.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered that it does not know the schema id. The record that carries it cannot be read. */
public final class UnknownSchemaException extends SerializationException {
    UnknownSchemaException(String message) {
        super(message);
    }
}
