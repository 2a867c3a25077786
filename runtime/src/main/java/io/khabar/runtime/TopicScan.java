package io.khabar.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the committed records of a topic, from the first that is kept to the present end, for people, who do not wait for
 * long. It belongs to no group, and leaves no trace at the brokers.
 */
public final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout how long the brokers may keep one question, and then nothing may come from them */
    public TopicScan(Settings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Reads, in the order of each partition.
     *
     * @param reader is given each record, and says whether more are wanted
     * @throws KhabarException TOPICS when there is no such topic, NO_BROKER when the brokers fall silent
     */
    public void read(String topic, Predicate<ConsumerRecord<byte[], byte @Nullable []>> reader) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            read(topic, consumer, reader);
        } catch (TimeoutException e) {
            throw silent(topic, String.valueOf(e.getMessage()), e);
        }
    }

    private void read(
            String topic,
            Consumer<byte[], byte[]> consumer,
            Predicate<ConsumerRecord<byte[], byte @Nullable []>> reader) {
        List<TopicPartition> all = partitions(topic, consumer);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Instant last = clock.instant();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (!reader.test(record)) {
                    return;
                }
            }
            last = records.isEmpty() ? last : clock.instant();
            if (clock.instant().isAfter(last.plus(timeout))) {
                throw silent(topic, "nothing came for " + timeout.toSeconds() + " s", null);
            }
        }
    }

    private List<TopicPartition> partitions(String topic, Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "There is no topic " + topic + " on " + brokers() + ". `khabar init` creates those of Khabar.");
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** One that creates no topic by asking for it. */
    private Consumer<byte[], byte[]> consumer() {
        int millis = (int) timeout.toMillis();
        Map<String, Object> config = new HashMap<>(settings.kafkaClient("consumer."));
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KhabarException silent(String topic, String what, @Nullable Exception cause) {
        return new KhabarException(
                ExitCode.NO_BROKER,
                "Kafka at " + brokers() + " does not give " + topic + ": " + what
                        + ". Are all brokers up, and may this user read the topic?",
                cause);
    }

    private String brokers() {
        return String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS));
    }
}
