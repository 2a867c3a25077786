package io.khabar.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.news.GazetteerLine;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.standalone.line.TopicReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Reads and writes what was added to the gazetteer. What is written goes in one transaction: all of it, or nothing. */
public final class GazetteerTopic {
    private static final String TOPIC = Topics.GAZETTEER.name();
    /** One for all, so that of two that write at the same time one is fenced. */
    private static final String TRANSACTIONS = "khabar-gazetteer";

    private final Settings settings;
    private final RegistryClient registry;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    public GazetteerTopic(Settings settings, RegistryClient registry, Clock clock) {
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
    }

    /** The lines that stand in the topic, by the key of their entity. */
    public Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        try (TopicReader reader = new TopicReader(settings, registry)) {
            reader.read(TOPIC, Long.MAX_VALUE, record -> put(lines, record));
        }
        return lines;
    }

    /**
     * Adds lines, by the key of their entity.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when the registry does not answer or lacks the schema; then nothing was sent
     */
    public void add(Map<String, String> lines) {
        List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
        try (AvroSerializer<GazetteerLine> serializer = new AvroSerializer<>()) {
            serializer.configure(settings.registryClient(), false);
            lines.forEach((key, line) -> records.add(new ProducerRecord<>(
                    TOPIC,
                    key,
                    serializer.serialize(
                            TOPIC,
                            GazetteerLine.newBuilder()
                                    .setLine(line)
                                    .setAdded(clock.instant())
                                    .build()))));
        }
        send(records);
    }

    /** Takes back what was added for these keys. */
    public void remove(Collection<String> keys) {
        List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
        keys.forEach(key -> records.add(new ProducerRecord<>(TOPIC, key, null)));
        send(records);
    }

    private void send(List<ProducerRecord<String, byte @Nullable []>> records) {
        Map<String, Object> config = new HashMap<>(settings.kafkaClient());
        config.put("transactional.id", TRANSACTIONS);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            try {
                for (ProducerRecord<String, byte @Nullable []> record : records) {
                    Future<RecordMetadata> unused = producer.send(record); // a failure comes out of the commit
                }
                producer.commitTransaction();
            } catch (KafkaException e) {
                abort(producer, e);
                throw e;
            }
        }
    }

    private static void abort(KafkaProducer<String, byte[]> producer, KafkaException reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            reason.addSuppressed(e);
        }
    }

    private void put(Map<String, String> lines, String record) {
        JsonNode read = tree(record);
        String key = read.path("key").asText("");
        if (read.path("value").isNull()) {
            lines.remove(key);
        } else {
            lines.put(key, read.path("value").path("line").asText(""));
        }
    }

    private JsonNode tree(String record) {
        try {
            return mapper.readTree(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record read from " + TOPIC + " is no JSON: " + record, e);
        }
    }
}
