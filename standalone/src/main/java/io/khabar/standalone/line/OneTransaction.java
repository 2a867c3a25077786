package io.khabar.standalone.line;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends records in one transaction: all of them, or none. */
public final class OneTransaction {
    private final Settings settings;
    private final String id;
    private final Duration timeout;

    /**
     * Prepares it.
     *
     * @param id the transactional id, one for each purpose, so that of two that send at the same time one is fenced
     * @param timeout how long the brokers may keep one question
     */
    public OneTransaction(Settings settings, String id, Duration timeout) {
        this.settings = settings;
        this.id = id;
        this.timeout = timeout;
    }

    /**
     * Sends.
     *
     * @throws KhabarException NO_BROKER when the brokers fall silent; then nothing was sent, or all of it when they did so at the very end
     */
    public void send(Collection<ProducerRecord<byte @Nullable [], byte @Nullable []>> records) {
        try (Producer<byte @Nullable [], byte @Nullable []> producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            try {
                for (ProducerRecord<byte @Nullable [], byte @Nullable []> record : records) {
                    Future<RecordMetadata> unused = producer.send(record); // a failure comes out of the commit
                }
                producer.commitTransaction();
            } catch (KafkaException e) {
                abort(producer, e);
                throw e;
            }
        } catch (TimeoutException e) {
            throw new KhabarException(
                    ExitCode.NO_BROKER,
                    "Kafka at " + String.join(",", settings.list(CommonSettings.BOOTSTRAP_SERVERS))
                            + " did not take what was sent: " + e.getMessage()
                            + ". Are all brokers up? It may be sent again: what arrived is not taken twice.",
                    e);
        }
    }

    private static void abort(Producer<byte @Nullable [], byte @Nullable []> producer, KafkaException reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            reason.addSuppressed(e);
        }
    }

    private Producer<byte @Nullable [], byte @Nullable []> producer() {
        int millis = (int) timeout.toMillis();
        Map<String, Object> config = new HashMap<>(settings.kafkaClient("producer."));
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.RAW_ARTICLES.maxMessageBytes());
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
