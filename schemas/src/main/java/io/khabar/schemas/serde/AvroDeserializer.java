package io.khabar.schemas.serde;

import io.khabar.schemas.AvroSafety;
import io.khabar.schemas.SchemaTrust;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.RegistryUnavailableException;
import io.khabar.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in the Confluent wire format into the generated classes, from any compatible writer's schema. Settings
 * have the names of Confluent's client. For several threads.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    static {
        AvroSafety.apply();
    }

    private final ThreadLocal<RecordDecoder> decoders = ThreadLocal.withInitial(RecordDecoder::new);
    private @Nullable RegistryClient registry;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        registry = new RegistryClient(RegistryConfig.of(settings));
    }

    /**
     * The record; null (a tombstone) stays null.
     *
     * @throws RegistryUnavailableException if the registry does not answer: try again
     * @throws UnknownSchemaException if the registry does not know the value's schema id
     * @throws SerializationException if the value cannot be read: its frame or Avro bytes are broken, too large, or
     *     its schema is not to be trusted
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        SpecificRecord record = decode(topic, value);
        requireTypeOf(topic, record);
        @SuppressWarnings("unchecked")
        T typed = (T) record;
        return typed;
    }

    private SpecificRecord decode(String topic, byte[] value) {
        try {
            return decoders.get().decode(value, this::writer);
        } catch (RegistryUnavailableException | UnknownSchemaException e) {
            throw e;
        } catch (SerializationException e) {
            throw unreadable(topic, value, e);
        } catch (KafkaException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            decoders.remove();
            throw unreadable(topic, value, e);
        }
    }

    private Schema writer(int id) {
        Schema schema = Objects.requireNonNull(registry, "AvroDeserializer.configure was not called")
                .byId(id);
        SchemaTrust.check(schema);
        return schema;
    }

    private static void requireTypeOf(String topic, SpecificRecord record) {
        Topics.named(topic).ifPresent(declared -> {
            String expected = declared.valueSchema().getFullName();
            String found = record.getSchema().getFullName();
            if (!expected.equals(found)) {
                throw new SerializationException("The value in " + topic + " is a " + found + ", not a " + expected);
            }
        });
    }

    private static SerializationException unreadable(String topic, byte[] value, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new SerializationException(
                "The value of " + value.length + " bytes in " + topic + " cannot be read: " + reason, cause);
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
