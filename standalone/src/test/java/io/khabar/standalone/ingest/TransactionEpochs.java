package io.khabar.standalone.ingest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.TransactionLog;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;

/**
 * What a broker remembers of its transactional producers, in {@code __transaction_state}: read, and set so that epochs are nearly used
 * up. The broker reads it when it starts.
 */
final class TransactionEpochs {
    private static final String TOPIC = "__transaction_state";

    private final String bootstrap;

    TransactionEpochs(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** The last record of each transactional id. */
    private Map<String, ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                    .map(one -> new TopicPartition(TOPIC, one.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<String, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                last.put(TransactionLog.readTxnRecordKey(ByteBuffer.wrap(record.key())), record));
            }
            return last;
        }
    }

    /** What is remembered of each transactional id that begins so. */
    Map<String, TransactionLogValue> of(String prefix) {
        Map<String, TransactionLogValue> values = new HashMap<>();
        records().forEach((id, record) -> {
            if (id.startsWith(prefix)) {
                values.put(id, value(record));
            }
        });
        return values;
    }

    /** Sets the epoch of all of them; none has an open transaction. */
    void set(String prefix, short epoch) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("client.id", "__admin_client"); // the only one whom a broker lets write to a topic of its own
        settings.put("enable.idempotence", false);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<String, ConsumerRecord<byte[], byte[]>> one :
                    records().entrySet()) {
                if (one.getKey().startsWith(prefix)) {
                    ConsumerRecord<byte[], byte[]> record = one.getValue();
                    TransactionLogValue value = value(record).setProducerEpoch(epoch);
                    short version = ByteBuffer.wrap(record.value()).getShort();
                    byte[] bytes = MessageUtil.toVersionPrefixedBytes(version, value);
                    producer.send(new ProducerRecord<>(TOPIC, record.partition(), record.key(), bytes))
                            .get();
                }
            }
        }
    }

    private static TransactionLogValue value(ConsumerRecord<byte[], byte[]> record) {
        ByteBuffer bytes = ByteBuffer.wrap(record.value());
        short version = bytes.getShort();
        return new TransactionLogValue(new ByteBufferAccessor(bytes), version);
    }
}
