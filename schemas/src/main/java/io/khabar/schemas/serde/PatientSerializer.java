package io.khabar.schemas.serde;

import io.khabar.schemas.registry.SchemaNotRegisteredException;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Waits outages out around any Avro serializer. */
final class PatientSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final Serializer<T> inner;
    private final Patience patience;

    PatientSerializer(Serializer<T> inner, Patience patience) {
        this.inner = inner;
        this.patience = patience;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        inner.configure(settings, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        return patience.outlast(what(topic), () -> {
            try {
                return inner.serialize(topic, record);
            } catch (RuntimeException e) {
                throw notRegistered(topic, e);
            }
        });
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T record) {
        return patience.outlast(what(topic), () -> {
            try {
                return inner.serialize(topic, headers, record);
            } catch (RuntimeException e) {
                throw notRegistered(topic, e);
            }
        });
    }

    /** A record that is to be written cannot have an unknown schema id: the schema waits to be registered. */
    private static RuntimeException notRegistered(String topic, RuntimeException failure) {
        return Outage.isUnknownSchema(failure) ? new SchemaNotRegisteredException(topic + "-value") : failure;
    }

    private static String what(String topic) {
        return "the schema registry, to write to " + topic;
    }

    @Override
    public void close() {
        inner.close();
    }
}
