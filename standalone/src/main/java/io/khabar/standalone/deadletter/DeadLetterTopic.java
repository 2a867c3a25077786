package io.khabar.standalone.deadletter;

import io.khabar.news.DeadLetter;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.TopicScan;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroDeserializer;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the committed dead letters, from the first that is kept to the present end. */
public final class DeadLetterTopic {
    private static final String TOPIC = Topics.DEAD_LETTERS.name();

    private final TopicScan scan;
    private final Map<String, Object> registry;

    /** @param registry what a deserializer has to know of the registry */
    public DeadLetterTopic(TopicScan scan, Map<String, Object> registry) {
        this.scan = scan;
        this.registry = Map.copyOf(registry);
    }

    /**
     * Reads, in the order of each partition.
     *
     * @throws KhabarException TOPICS when there is no such topic, NO_BROKER when the brokers fall silent
     * @throws io.khabar.schemas.registry.RegistryUnavailableException when the registry does not answer
     */
    public void read(Consumer<KeptLetter> reader) {
        try (AvroDeserializer<DeadLetter> values = new AvroDeserializer<>()) {
            values.configure(registry, false);
            scan.read(TOPIC, record -> {
                DeadLetter letter = values.deserialize(TOPIC, record.value());
                if (letter != null) {
                    reader.accept(new KeptLetter(record.partition(), record.offset(), letter));
                }
                return true;
            });
        }
    }
}
