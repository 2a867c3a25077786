package io.khabar.schemas.serde;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Waits outages out around any Avro deserializer, and gives a schema id that is not known yet a little time to appear. */
final class PatientDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final Deserializer<T> inner;
    private final Patience patience;
    private final SchemaGrace grace;

    PatientDeserializer(Deserializer<T> inner, Patience patience, SchemaGrace grace) {
        this.inner = inner;
        this.patience = patience;
        this.grace = grace;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        inner.configure(settings, isKey);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] value) {
        return read(topic, () -> inner.deserialize(topic, value));
    }

    @Override
    public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] value) {
        return read(topic, () -> inner.deserialize(topic, headers, value));
    }

    @Override
    public @Nullable T deserialize(String topic, Headers headers, @Nullable ByteBuffer value) {
        return read(topic, () -> inner.deserialize(topic, headers, value == null ? null : value.duplicate()));
    }

    private @Nullable T read(String topic, Supplier<@Nullable T> call) {
        return patience.outlast("the schema registry, to read from " + topic, () -> grace.give(call));
    }

    @Override
    public void close() {
        inner.close();
    }
}
