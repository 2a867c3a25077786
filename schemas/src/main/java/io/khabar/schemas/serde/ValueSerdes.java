package io.khabar.schemas.serde;

import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/** Value serializers and deserializers by class name, so that Confluent's can stand in place of ours; outages are waited out, and only faults of a record are thrown. */
public final class ValueSerdes {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration GRACE_PAUSE = Duration.ofMillis(250);

    private ValueSerdes() {}

    /**
     * A configured serializer for values.
     *
     * @throws ConfigException if the class is not there or is no serializer
     */
    public static <T extends SpecificRecord> Serializer<T> serializer(
            String className, Map<String, Object> config, Patience patience) {
        @SuppressWarnings("unchecked")
        Serializer<T> inner = instance("value.serializer", className, Serializer.class);
        Serializer<T> patient = new PatientSerializer<>(inner, patience);
        patient.configure(config, false);
        return patient;
    }

    /**
     * A configured deserializer for values.
     *
     * @throws ConfigException if the class is not there or is no deserializer
     */
    public static <T extends SpecificRecord> Deserializer<T> deserializer(
            String className, Map<String, Object> config, Patience patience) {
        return deserializer(className, config, patience, GRACE);
    }

    static <T extends SpecificRecord> Deserializer<T> deserializer(
            String className, Map<String, Object> config, Patience patience, Duration grace) {
        @SuppressWarnings("unchecked")
        Deserializer<T> inner = instance("value.deserializer", className, Deserializer.class);
        Deserializer<T> patient =
                new PatientDeserializer<>(inner, patience, new SchemaGrace(patience, grace, GRACE_PAUSE));
        patient.configure(config, false);
        return patient;
    }

    private static <T> T instance(String key, String className, Class<T> type) {
        try {
            return Utils.newInstance(className, type);
        } catch (ClassNotFoundException e) {
            throw new ConfigException(
                    key, className, "there is no such class; Confluent's need a build with -Pconfluent");
        } catch (ClassCastException | KafkaException e) {
            throw new ConfigException(key, className, "it cannot be used as a " + type.getSimpleName() + ": " + e);
        }
    }
}
