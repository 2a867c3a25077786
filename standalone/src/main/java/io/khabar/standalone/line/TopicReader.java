package io.khabar.standalone.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.serde.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the committed records of a topic from its beginning to its present end, whatever their schema. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final RegistryClient registry;
    private final String brokers;
    private final ObjectMapper mapper = new ObjectMapper();

    public TopicReader(Settings settings, RegistryClient registry) {
        Map<String, Object> config = new HashMap<>(settings.kafkaClient());
        config.put("isolation.level", "read_committed");
        Deserializer<String> keys = new StringDeserializer();
        this.consumer = new KafkaConsumer<>(config, keys, new ByteArrayDeserializer());
        this.registry = registry;
        this.brokers = String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS));
    }

    /**
     * Reads.
     *
     * @param limit the most records
     * @param line is given each record as one line of JSON
     */
    public void read(String topic, long limit, Consumer<String> line) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KhabarException(ExitCode.TOPICS, "There is no topic " + topic + " on " + brokers + ".");
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        long read = 0;
        while (read < limit
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (read++ < limit) {
                    line.accept(json(record));
                }
            }
        }
    }

    private String json(ConsumerRecord<String, byte[]> record) {
        ObjectNode object = mapper.createObjectNode()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", record.key());
        if (record.value() == null) {
            return object.putNull("value").toString();
        }
        return object.putRawValue("value", new RawValue(decoded(record.value())))
                .toString();
    }

    private String decoded(byte[] value) {
        Schema schema = registry.byId(WireFormat.schemaId(value));
        try {
            return new GenericDatumReader<Object>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(value, WireFormat.HEADER, value.length - WireFormat.HEADER, null))
                    .toString();
        } catch (IOException e) {
            throw new KhabarException(ExitCode.FAILED, "A record cannot be decoded: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
