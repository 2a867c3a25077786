package io.khabar.enrich;

import io.khabar.enrich.deadletter.DeadLetters;
import io.khabar.enrich.deadletter.ProcessingFailures;
import io.khabar.enrich.deadletter.ReadFailures;
import io.khabar.enrich.deadletter.WriteFailures;
import io.khabar.runtime.Settings;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Turns Khabar's settings into those of Kafka Streams. What is passed through with {@code kafka.} wins. */
final class StreamsSettings {
    private static final int MAX_REQUEST = 16 << 20;
    private static final int BATCH = 256 << 10;
    private static final int HEARTBEATS_IN_SESSION = 3;

    private StreamsSettings() {}

    static Properties of(Settings settings, DeadLetters letters) {
        Properties streams = new Properties();
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.string(EnrichSettings.APPLICATION_ID));
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.string(EnrichSettings.STATE_DIR));
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.integer(EnrichSettings.THREADS));
        streams.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.duration(EnrichSettings.COMMIT_INTERVAL).toMillis());
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.integer(EnrichSettings.REPLICATION_FACTOR));
        failures(streams, letters);
        clients(streams, settings);
        streams.putAll(settings.kafkaClient());
        return streams;
    }

    private static void failures(Properties streams, DeadLetters letters) {
        streams.put(DeadLetters.CONFIG, letters);
        streams.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ReadFailures.class);
        streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class);
        streams.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, WriteFailures.class);
    }

    private static void clients(Properties streams, Settings settings) {
        int session = (int) settings.duration(EnrichSettings.SESSION_TIMEOUT).toMillis();
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        streams.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                session / HEARTBEATS_IN_SESSION);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), MAX_REQUEST);
        String instance = settings.string(EnrichSettings.INSTANCE_ID);
        if (!instance.isEmpty()) {
            streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        }
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), 1);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST);
        streams.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), String.valueOf(MAX_REQUEST));
    }
}
