package io.khabar.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** A record is to be written whose schema is not registered. The record is good; the schema has to be registered first. */
public final class SchemaNotRegisteredException extends SerializationException {
    public SchemaNotRegisteredException(String subject) {
        super("The schema of subject " + subject
                + " is not in the registry. Register it with `khabar schemas register`,"
                + " or set registry.auto.register=true (auto.register.schemas of the serializer)");
    }
}
