package io.khabar.schemas.serde;

import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.PlainSchema;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.SchemaNotRegisteredException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in the Confluent wire format, under the subject {@code <topic>-value} (or {@code -key}). Settings have
 * the names of Confluent's client: {@code schema.registry.url}, {@code basic.auth.*}, {@code auto.register.schemas}
 * (here off unless set). For several threads.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    static {
        AvroSafety.apply();
    }

    private record Kind(String topic, Class<?> type) {}

    private final Map<Kind, Integer> ids = new ConcurrentHashMap<>();
    private final ThreadLocal<RecordEncoder> encoders = ThreadLocal.withInitial(RecordEncoder::new);
    private @Nullable RegistryClient registry;
    private boolean autoRegister;
    private String suffix = "-value";

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        registry = new RegistryClient(RegistryConfig.of(settings));
        autoRegister = Boolean.parseBoolean(String.valueOf(settings.get("auto.register.schemas")));
        suffix = isKey ? "-key" : "-value";
    }

    /**
     * The value's bytes; null (a tombstone) stays null.
     *
     * @throws SchemaNotRegisteredException if the schema is not registered and is not to be
     * @throws SerializationException if the record cannot be written, or the registry does not answer
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        return record == null ? null : encode(topic, record, schemaId(topic, record));
    }

    private byte[] encode(String topic, T record, int schemaId) {
        RecordEncoder encoder = encoders.get();
        try {
            byte[] value = encoder.encode(schemaId, record);
            if (encoder.swollen()) {
                encoders.remove();
            }
            return value;
        } catch (IOException | RuntimeException e) {
            encoders.remove();
            throw new SerializationException(
                    "A " + record.getSchema().getName() + " cannot be written to " + topic + ": " + e.getMessage(), e);
        }
    }

    private int schemaId(String topic, T record) {
        Kind kind = new Kind(topic, record.getClass());
        Integer known = ids.get(kind);
        if (known != null) {
            return known;
        }
        RegistryClient client = Objects.requireNonNull(registry, "AvroSerializer.configure was not called");
        String subject = topic + suffix;
        int id = autoRegister
                ? client.register(subject, PlainSchema.of(record.getSchema()))
                : client.idOf(subject, PlainSchema.of(record.getSchema()));
        ids.put(kind, id);
        return id;
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
