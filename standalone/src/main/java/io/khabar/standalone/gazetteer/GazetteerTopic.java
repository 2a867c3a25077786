package io.khabar.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.news.GazetteerLine;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.AvroSerializer;
import io.khabar.standalone.line.OneTransaction;
import io.khabar.standalone.line.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Reads and writes what was added to the gazetteer. What is written goes in one transaction: all of it, or nothing. */
public final class GazetteerTopic {
    private static final String TOPIC = Topics.GAZETTEER.name();
    /** One for all, so that of two that write at the same time one is fenced. */
    private static final String TRANSACTIONS = "khabar-gazetteer";

    private final Settings settings;
    private final Duration timeout;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param timeout how long the brokers may keep what is written waiting */
    public GazetteerTopic(Settings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** The lines that stand in the topic, by the key of their entity. */
    public Map<String, String> lines(TopicReader reader) {
        Map<String, String> lines = new TreeMap<>();
        reader.read(TOPIC, Long.MAX_VALUE, record -> put(lines, record));
        return lines;
    }

    /**
     * Adds lines, by the key of their entity.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when the registry does not answer or lacks the schema; then nothing was sent
     */
    public void add(Map<String, String> lines) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records = new ArrayList<>();
        try (AvroSerializer<GazetteerLine> serializer = new AvroSerializer<>()) {
            serializer.configure(settings.registryClient(), false);
            lines.forEach((key, line) -> records.add(new ProducerRecord<>(
                    TOPIC,
                    bytes(key),
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
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records = new ArrayList<>();
        keys.forEach(key -> records.add(new ProducerRecord<>(TOPIC, bytes(key), null)));
        send(records);
    }

    private void send(List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records) {
        new OneTransaction(settings, TRANSACTIONS, timeout).send(records);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
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
